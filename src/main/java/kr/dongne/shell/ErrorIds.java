package kr.dongne.shell;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives an error a short id that a user can read out, and writes it to the log with the cause. */
@Component
class ErrorIds {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorIds.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    /** Writes a bug to the log; an error that is the asker's own is only noted when someone debugs. */
    String noted(@Nullable Throwable cause, HttpStatus status) {
        String id = next();
        if (status.is5xxServerError()) LOG.error("error {}: {}", id, status.value(), cause);
        else LOG.debug("error {}: {}", id, status.value());
        return id;
    }

    /** Writes a bug to the log. */
    String noted(Throwable cause) {
        return noted(cause, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private String next() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return id.toString();
    }
}
