package kr.dongne.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Write down what somebody asks for.
 *
 * @param person whose data it is about, when the person is known here
 * @param requester who asks, at most 100 characters
 * @param contact where the answer goes, at most 254 characters
 * @param content what is asked for, at most 2,000 characters
 * @param receivedOn the day on which it came
 */
public record OpenRequest(
        RequestKind kind,
        @Nullable UUID person,
        String requester,
        @Nullable String contact,
        String content,
        LocalDate receivedOn) {

    public OpenRequest {
        requester = requester.strip();
        content = content.strip();
        contact = contact == null || contact.isBlank() ? null : contact.strip();
    }
}
