package kr.dongne.itip;

import java.util.List;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One ATTENDEE of an incoming calendar.
 *
 * @param partStat NEEDS_ACTION where the parameter is missing, null where it is none of an event's
 */
public record IncomingAttendee(
        Party party, @Nullable PartStat partStat, List<EmailAddress> delegatedTo, List<EmailAddress> delegatedFrom) {}
