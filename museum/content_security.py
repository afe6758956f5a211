"""Two policies of content security: a strict one for everybody, a looser one for Wagtail's admin."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class PolicyByPath(CSPMiddleware):
    """Sends ``CMS_SECURITY_POLICY`` under ``CMS_PREFIX``, ``CONTENT_SECURITY_POLICY`` everywhere else.

    Neither lets anything in from another host. A view that sets a policy of its own keeps it.
    """

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """The policy for one answer."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and request.path_info.startswith(settings.CMS_PREFIX):
            parts.config = parts.config or settings.CMS_SECURITY_POLICY
        return parts
