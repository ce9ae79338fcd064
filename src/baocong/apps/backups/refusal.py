"""Why a backup cannot be made or restored."""


class BackupRefusal(Exception):
    """Nothing was changed. `code` is stable, the message a Vietnamese sentence with what to do next.

    Codes: file_exists no_file not_a_backup wrong_secret file_altered file_cut weak_secret no_secret other_engine
    newer_version not_empty not_ours disk_full database_busy unreadable_database.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
