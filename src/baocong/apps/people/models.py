"""People, what they hold and what they were given."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from baocong.apps.rights.roles import ROLES


class PersonManager(BaseUserManager["Person"]):
    """Makes accounts; whoever has no password signs in by invitation or by the office's own identity provider."""

    def create_user(
        self, login: str, password: str | None = None, *, email: str = "", **fields: object
    ) -> "Person":
        """Make an account. Addresses are kept in small letters, as sign-in looks for them."""
        person: Person = self.model(login=self.model.normalize_username(login), email=email.lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser, PermissionsMixin):
    """An account of a person (CCVC). Rights come from `RoleGrant`, never from Django's own permissions."""

    login = models.CharField("tên đăng nhập", max_length=150, unique=True)
    full_name = models.CharField("họ và tên", max_length=150)
    folded_name = models.CharField(max_length=200, blank=True, db_index=True)
    email = models.EmailField("thư điện tử", blank=True)
    is_active = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)
    session_number = models.PositiveIntegerField(
        default=0, help_text="part of the seal of every session: a higher number ends them all"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]
    objects = PersonManager()

    class Meta:
        ordering = ("folded_name", "id")
        constraints = [
            models.UniqueConstraint(Lower("login"), name="one_person_of_a_login"),
            models.UniqueConstraint(
                Lower("email"), condition=~models.Q(email=""), name="one_person_of_an_address"
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or self.login

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Seal sessions with the password and `session_number`; Django compares the seal at every request."""
        seal = f"{self.password}:{self.session_number}"
        return salted_hmac("baocong.people.session", seal, secret=secret, algorithm="sha256").hexdigest()

    @property
    def is_staff(self) -> bool:
        """No page of this house asks for it; libraries do."""
        return False


class Position(models.Model):
    """A person's post in a unit with its title, for a time."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="positions")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="positions")
    title = models.CharField(max_length=150)
    start_date = models.DateField(null=True)
    end_date = models.DateField(null=True)

    class Meta:
        ordering = ("person", "start_date")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True)
                | models.Q(start_date__isnull=True)
                | models.Q(end_date__gt=models.F("start_date")),
                name="a_position_ends_after_its_start",
            )
        ]

    def __str__(self) -> str:
        return self.title


class RoleGrant(models.Model):
    """A role of a person: in a unit and everything below it, or in a cluster for a year, or in the whole office."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=list(ROLES.items()))
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="grants")
    cluster = models.ForeignKey("units.Cluster", models.PROTECT, null=True, related_name="grants")
    year = models.PositiveSmallIntegerField(null=True)
    only_this_unit = models.BooleanField(default=False, help_text="not the units below it")
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)

    class Meta:
        ordering = ("person", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(unit__isnull=True) | models.Q(cluster__isnull=True),
                name="a_role_in_a_unit_or_a_cluster",
            ),
            models.CheckConstraint(
                condition=models.Q(cluster__isnull=True) | models.Q(year__isnull=False),
                name="a_role_in_a_cluster_has_a_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} of {self.person_id}"


class Delegation(models.Model):
    """One grant lent to another person for a time; it never gives more than the giver has at that moment."""

    grant = models.ForeignKey(RoleGrant, models.CASCADE, related_name="delegations")
    receiver = models.ForeignKey(Person, models.CASCADE, related_name="delegations")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-starts_at",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="a_delegation_ends_after_its_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.grant_id} to {self.receiver_id}"


class Invitation(models.Model):
    """A link by which a person chooses a password; only the digest of its token is kept."""

    full_name = models.CharField(max_length=150)
    email = models.EmailField(blank=True)
    title = models.CharField(max_length=150, blank=True)
    role = models.CharField(max_length=20, choices=list(ROLES.items()))
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="invitations")
    only_this_unit = models.BooleanField(default=False, help_text="not the units below it")
    token_digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField()
    person = models.OneToOneField(Person, models.SET_NULL, null=True, related_name="invitation")
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.full_name
