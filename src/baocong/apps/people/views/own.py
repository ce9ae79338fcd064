"""One's own account, lending one's roles, and acting for somebody who lent theirs."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baocong.apps.people.actors import givers_of
from baocong.apps.people.forms import DelegationForm, person_words
from baocong.apps.people.middleware import ACTING_FOR
from baocong.apps.people.models import Delegation, Person, Position, RoleGrant
from baocong.apps.people.operations import accounts
from baocong.apps.people.operations.delegations import Loan, delegate, may_be_lent, revoke_delegation
from baocong.apps.people.queries import PeopleFilter, find_people, in_force
from baocong.apps.people.rights_of import allowed_by, where_of
from baocong.apps.people.two_factor import has_two_factor, must_have_two_factor, should_have_two_factor
from baocong.apps.people.views.scoped import sent
from baocong.apps.rights.answers import Rejected
from baocong.apps.rights.roles import ROLES
from baocong.ui.acting import actor_in


@require_GET
@login_required
def own_account(request: HttpRequest) -> HttpResponse:
    """Show one's own account: posts, roles with what they allow, ways to sign in, for whom one may act."""
    me = _me(request)
    grants = RoleGrant.objects.filter(in_force(), person=me).select_related("unit", "cluster")
    context = {
        "person": me,
        "positions": Position.objects.filter(person=me).select_related("unit"),
        "grants": [
            {"grant": one, "role": ROLES[one.role], "where": where_of(one), "actions": allowed_by(one.role)}
            for one in grants
        ],
        "two_factor": has_two_factor(me),
        "two_factor_must": must_have_two_factor(me),
        "two_factor_should": should_have_two_factor(me),
        "givers": givers_of(me),
        "acting_for": request.session.get(ACTING_FOR),
    }
    return render(request, "people/own.html", context)


@require_POST
@login_required
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """End one's sessions everywhere else; this one stays."""
    me = accounts.end_sessions(actor=actor_in(request), person=_me(request))
    update_session_auth_hash(request, me)
    messages.info(request, gettext("Các phiên đăng nhập ở máy khác đã kết thúc."))
    return redirect("own_account")


@require_http_methods(["GET", "POST"])
@login_required
def delegations(request: HttpRequest) -> HttpResponse:
    """Show what one lent and was lent, and lend."""
    actor, me = actor_in(request), _me(request)
    own = RoleGrant.objects.filter(in_force(), person=me).select_related("unit", "cluster")
    lendable = [] if actor.on_behalf_of else [one for one in own if may_be_lent(one)]
    form = DelegationForm(
        sent(request),
        grants=lendable,
        scope=actor.scope("people.read"),
        initial={"start": timezone.localdate(), "grants": [one.pk for one in lendable]},
    )
    if request.method == "POST" and form.is_valid():
        starts_at, ends_at = form.interval()
        data = form.cleaned_data
        loan = Loan(
            grants=form.chosen(),
            receiver=data["receiver"],
            starts_at=starts_at,
            ends_at=ends_at,
            reason=data["reason"],
        )
        try:
            delegate(actor=actor, loan=loan)
        except Rejected as rejected:
            form.say(rejected)
        else:
            messages.info(request, gettext("Đã ủy quyền cho %(name)s.") % {"name": loan.receiver})
            return redirect("people:delegations")
    context = {
        "form": form,
        "lendable": lendable,
        "given": [_shown(one) for one in _all().filter(grant__person=me)],
        "received": [_shown(one) for one in _all().filter(receiver=me)],
        "names": [person_words(one) for one in find_people(actor, PeopleFilter(state="active"))[:30]]
        if lendable
        else [],
    }
    return render(request, "people/delegations.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """End a delegation that one gave or received (or any, for whoever looks after accounts)."""
    actor = actor_in(request)
    found = get_object_or_404(_all(), pk=pk)
    if actor.person_id not in (found.grant.person_id, found.receiver_id) and not actor.answer(
        "people.change"
    ):
        raise Http404
    revoke_delegation(actor=actor, delegation=found)
    messages.info(request, gettext("Ủy quyền đã thu lại."))
    return redirect("people:delegations")


@require_POST
@login_required
def act_for(request: HttpRequest) -> HttpResponse:
    """Switch to acting for a giver, or back to one's own name when none is given."""
    giver = request.POST.get("giver", "")
    if not giver:
        request.session.pop(ACTING_FOR, None)
    elif any(str(one.pk) == giver for one in givers_of(_me(request))):
        request.session[ACTING_FOR] = int(giver)
    else:
        raise Rejected(
            "delegation.none", gettext("Không có ủy quyền nào của người này đang có hiệu lực cho bạn.")
        )
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return redirect(wanted)
    return redirect("own_account")


def _me(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)
    return request.user


def _all() -> QuerySet[Delegation]:
    return Delegation.objects.select_related("grant__person", "grant__unit", "grant__cluster", "receiver")


def _shown(one: Delegation) -> dict[str, object]:
    now = timezone.now()
    if one.revoked_at is not None:
        state, tag = gettext("Đã thu lại"), ""
    elif one.ends_at <= now:
        state, tag = gettext("Đã hết"), ""
    elif one.starts_at > now:
        state, tag = gettext("Chưa tới ngày"), "info"
    elif not _is_worth(one):
        state, tag = gettext("Không còn giá trị"), "warn"
    else:
        state, tag = gettext("Đang hiệu lực"), "ok"
    return {
        "delegation": one,
        "role": ROLES[one.grant.role],
        "where": where_of(one.grant),
        "last_moment": one.ends_at - timedelta(seconds=1),
        "state": state,
        "tag": tag,
        "is_open": one.revoked_at is None and one.ends_at > now,
    }


def _is_worth(one: Delegation) -> bool:
    day = timezone.localdate()
    grant = one.grant
    counts = (grant.valid_from is None or grant.valid_from <= day) and (
        grant.valid_until is None or day < grant.valid_until
    )
    return counts and grant.person.is_active and one.receiver.is_active
