"""What people do here, and how far a permission reaches (WORKFLOW.md, «Who may do what»)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Action(StrEnum):
    """One question «may this person …?»; the order is that of WORKFLOW.md's table."""

    WORK_ON_DEPOSIT = "work_on_deposit"
    READ_DEPOSIT = "read_deposit"
    LEAD_NETWORK = "lead_network"
    READ_NOTES = "read_notes"
    WRITE_NOTES = "write_notes"
    DECIDE = "decide"
    DIRECT_INTAKE = "direct_intake"
    GENERATE_ACTS = "generate_acts"
    READ_ACTS = "read_acts"
    UPLOAD_SIGNED_ACT = "upload_signed_act"
    READ_REGISTERS = "read_registers"
    ENTER_REGISTERS = "enter_registers"
    READ_PROTOCOL = "read_protocol"
    PREPARE_PROTOCOL = "prepare_protocol"
    CONFIRM_PROTOCOL = "confirm_protocol"
    READ_ITEM = "read_item"
    EDIT_ITEM = "edit_item"
    NUMBER_ITEM = "number_item"
    DOWNLOAD_ORIGINALS = "download_originals"
    PUBLISH_ITEM = "publish_item"
    PUBLISH_WITH_EXCEPTION = "publish_with_exception"
    PUBLISH_SENSITIVE = "publish_sensitive"
    READ_EXHIBITION = "read_exhibition"
    EDIT_EXHIBITION = "edit_exhibition"
    WITHDRAW_ITEM = "withdraw_item"
    RESTORE_ITEM = "restore_item"
    READ_VOCABULARIES = "read_vocabularies"
    SUGGEST_TERM = "suggest_term"
    EDIT_VOCABULARIES = "edit_vocabularies"
    MERGE_AUTHORITIES = "merge_authorities"
    READ_PERSONAL_DATA = "read_personal_data"
    ERASE_PERSONAL_DATA = "erase_personal_data"
    RUN_REPORTS = "run_reports"
    EDIT_ACT_TEMPLATES = "edit_act_templates"
    CHANGE_SETTINGS = "change_settings"
    READ_AUDIT_LOG = "read_audit_log"
    EXPORT_AUDIT_LOG = "export_audit_log"

    @property
    def label(self) -> str:
        """The action in the words of the interface."""
        return str(ACTION_LABELS[self])


class Scope(StrEnum):
    """How far a permission reaches."""

    OWN = "own"
    NETWORK = "network"
    HOLDER = "holder"
    REGISTERS = "registers"
    EXHIBITIONS = "exhibitions"
    ANY = "any"

    @property
    def label(self) -> str:
        """The reach in the words of the interface."""
        return str(SCOPE_LABELS[self])


ACTION_LABELS = {
    Action.WORK_ON_DEPOSIT: _("Fill in, send and withdraw a deposit, answer remarks"),
    Action.READ_DEPOSIT: _("Read a deposit with its conversation"),
    Action.LEAD_NETWORK: _("Endorse deposits, invite and remove colleagues, take over drafts"),
    Action.READ_NOTES: _("Read the museum's internal notes"),
    Action.WRITE_NOTES: _("Write internal notes"),
    Action.DECIDE: _("Take a deposit, remark, return, accept, decline"),
    Action.DIRECT_INTAKE: _("Reassign, reopen, edit reasons and letter texts"),
    Action.GENERATE_ACTS: _("Make acts, replace them by a new version"),
    Action.READ_ACTS: _("Download acts"),
    Action.UPLOAD_SIGNED_ACT: _("Upload the signed act"),
    Action.READ_REGISTERS: _("Read the registers"),
    Action.ENTER_REGISTERS: _("Enter, correct and print the registers"),
    Action.READ_PROTOCOL: _("Read the commission's protocols"),
    Action.PREPARE_PROTOCOL: _("Prepare a protocol"),
    Action.CONFIRM_PROTOCOL: _("Confirm a protocol"),
    Action.READ_ITEM: _("Read every record of the catalogue"),
    Action.EDIT_ITEM: _("Create and edit records of the catalogue"),
    Action.NUMBER_ITEM: _("Enter accounting numbers"),
    Action.DOWNLOAD_ORIGINALS: _("Download originals of pictures and files; the others see previews"),
    Action.PUBLISH_ITEM: _("Publish a record"),
    Action.PUBLISH_WITH_EXCEPTION: _("Publish with a recorded exception"),
    Action.PUBLISH_SENSITIVE: _("Publish what shows persons or forbidden symbols"),
    Action.READ_EXHIBITION: _("Read exhibitions before publication"),
    Action.EDIT_EXHIBITION: _("Create, edit and publish exhibitions"),
    Action.WITHDRAW_ITEM: _("Withdraw a record"),
    Action.RESTORE_ITEM: _("Restore a withdrawn record"),
    Action.READ_VOCABULARIES: _("Read vocabularies and authorities"),
    Action.SUGGEST_TERM: _("Suggest a term"),
    Action.EDIT_VOCABULARIES: _("Edit vocabularies and authorities"),
    Action.MERGE_AUTHORITIES: _("Merge duplicates"),
    Action.READ_PERSONAL_DATA: _("Read personal data of contributors and donors"),
    Action.ERASE_PERSONAL_DATA: _("Erase personal data"),
    Action.RUN_REPORTS: _("Run reports and spreadsheets"),
    Action.EDIT_ACT_TEMPLATES: _("Edit templates of acts"),
    Action.CHANGE_SETTINGS: _("Change settings and roles"),
    Action.READ_AUDIT_LOG: _("Read the audit log"),
    Action.EXPORT_AUDIT_LOG: _("Export the audit log"),
}
SCOPE_LABELS = {
    Scope.OWN: _("own"),
    Scope.NETWORK: _("of the network"),
    Scope.HOLDER: _("taken by oneself"),
    Scope.REGISTERS: _("registers"),
    Scope.EXHIBITIONS: _("exhibitions"),
    Scope.ANY: _("yes"),
}
