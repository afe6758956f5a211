"""«Моя подборка»: items a visitor has gathered; kept on the visitor's own device, here by addresses."""
