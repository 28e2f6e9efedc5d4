"""Staff: who they are, how they come in, what they did. Everything that other floors need is named here."""

from modules.storage.staff.actions import Action as Action
from modules.storage.staff.actions import actions_about as actions_about
from modules.storage.staff.actions import record_action as record_action
from modules.storage.staff.people import LastOrganiser as LastOrganiser
from modules.storage.staff.people import Person as Person
from modules.storage.staff.people import Staff as Staff
from modules.storage.staff.people import any_organiser as any_organiser
from modules.storage.staff.people import everybody as everybody
from modules.storage.staff.people import find_person as find_person
from modules.storage.staff.sessions import find_staff as find_staff
