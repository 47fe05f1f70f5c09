package kr.dongne.shared;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of one installation, from {@code DONGNE_*} variables.
 *
 * @param home where this installation keeps its files
 * @param demo whether demo data and the demo mailbox exist
 * @param organizer the district's mailbox: sender of every invitation, receiver of every answer
 * @param baseUrl the address under which people reach the console, without a slash at its end
 * @param secret the installation's secret as configured; null means that one is generated, see {@link Secret}
 * @param clock the moment at which a demo or test clock starts; null means the real time
 * @param background whether workers (sender, inbox reader) run by themselves
 * @param inProcessMail the preferred ports of the mail server inside this process
 */
@ConfigurationProperties("dongne")
public record DongneProperties(
        Path home,
        boolean demo,
        EmailAddress organizer,
        URI baseUrl,
        @Nullable String secret,
        @Nullable Instant clock,
        boolean background,
        Inbox inbox,
        InProcessMail inProcessMail) {

    /** The district's mailbox when mail stays inside this process. */
    public static final EmailAddress LOCAL_ORGANIZER = new EmailAddress("jumin@geumcheon.example");

    @ConstructorBinding
    DongneProperties(
            @DefaultValue(".dongne") Path home,
            boolean demo,
            @Nullable String organizer,
            @Nullable String baseUrl,
            @DefaultValue("http://localhost:8080") URI localUrl,
            @Nullable String secret,
            @Nullable Instant clock,
            @DefaultValue("true") boolean background,
            @DefaultValue Inbox inbox,
            @DefaultValue InProcessMail inProcessMail) {
        this(
                home.toAbsolutePath().normalize(),
                demo,
                organizerIn(organizer),
                addressIn(baseUrl, localUrl),
                secret == null || secret.isBlank() ? null : secret.strip(),
                clock,
                background,
                inbox,
                inProcessMail);
    }

    /**
     * The mailbox into which answers come.
     *
     * @param url {@code imap[s]://host:port/folder}; null means the one that fits the mail server, or none
     * @param poll the pause between two looks
     */
    public record Inbox(
            @Nullable URI url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("30s") Duration poll) {

        public Inbox {
            if (url != null && url.toString().isBlank()) url = null;
        }

        @Override
        public String toString() {
            return "Inbox[poll=" + poll + "]";
        }
    }

    /** Ports that the mail server inside this process prefers; 0, or a taken one, means any free port. */
    public record InProcessMail(
            @DefaultValue("3025") int smtpPort,
            @DefaultValue("3143") int imapPort) {}

    @Override
    public String toString() {
        return "DongneProperties[home=" + home + ", demo=" + demo + ", baseUrl=" + baseUrl + "]";
    }

    private static EmailAddress organizerIn(@Nullable String text) {
        return text == null || text.isBlank() ? LOCAL_ORGANIZER : new EmailAddress(text);
    }

    private static URI addressIn(@Nullable String text, URI localUrl) {
        return text == null || text.isBlank()
                ? localUrl
                : URI.create(text.strip().replaceAll("/+$", ""));
    }
}
