"""Remove the groups and the workflow that Wagtail makes for every new site.

The museum's roles have groups of their own, and intake has its own moderation; unused leftovers in
English would stand among them in every list.
"""

from typing import Any

from django.db import migrations


def remove_unused(apps: Any, schema_editor: Any) -> None:
    """Remove them where nobody uses them; on a new site that is always so."""
    alias = schema_editor.connection.alias
    groups = apps.get_model("auth", "Group").objects.using(alias)
    groups.filter(name__in=["Moderators", "Editors"], user__isnull=True).delete()
    workflows = apps.get_model("wagtailcore", "Workflow").objects.using(alias)
    for workflow in workflows.filter(name="Moderators approval", workflow_states__isnull=True):
        tasks = list(workflow.workflow_tasks.values_list("task_id", flat=True))
        workflow.delete()
        apps.get_model("wagtailcore", "Task").objects.using(alias).filter(
            pk__in=tasks, workflow_tasks__isnull=True, task_states__isnull=True
        ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        # Their own data migrations look for these groups: all of them must be through
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(remove_unused, migrations.RunPython.noop)]
