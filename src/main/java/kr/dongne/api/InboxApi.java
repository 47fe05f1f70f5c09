package kr.dongne.api;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.dongne.inbox.Inbox;
import kr.dongne.inbox.InboxRow;
import kr.dongne.inbox.InboxState;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails that came to the district, and why some of them wait. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {

    private static final int AT_MOST = 500;

    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    /** One incoming mail. */
    record MailJson(
            UUID id,
            InboxState state,
            String reason,
            Instant receivedAt,
            @Nullable String sender,
            String subject,
            @Nullable UUID eventId,
            @Nullable UUID invitationId) {

        static MailJson of(InboxRow row) {
            return new MailJson(
                    row.id(),
                    row.state(),
                    row.reason(),
                    row.receivedAt(),
                    row.sender(),
                    row.subject(),
                    row.eventId(),
                    row.invitationId());
        }
    }

    /** The newest 500 in this state ({@code parked}, {@code applied}, …), or in any. */
    @GetMapping
    List<MailJson> list(@RequestParam(required = false) @Nullable String state) {
        return inbox.list(states(state), AT_MOST).stream().map(MailJson::of).toList();
    }

    private static Set<InboxState> states(@Nullable String state) {
        if (state == null) return EnumSet.allOf(InboxState.class);
        try {
            return EnumSet.of(InboxState.valueOf(state.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue("api.problem.unknown-value", "state");
        }
    }
}
