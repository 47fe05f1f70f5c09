package kr.dongne.mail;

import jakarta.mail.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.MailEndpoints;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sessions with the mail server, none of which waits for ever. */
@Component
public class MailServer {

    private final MailEndpoints endpoints;
    private final MailServerSettings settings;
    private final Map<String, String> more; // spring.mail.properties.*
    private final String protocol;
    private final String domain;
    private final boolean inProcess;

    MailServer(
            MailEndpoints endpoints,
            MailServerSettings settings,
            DongneProperties properties,
            Environment environment) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.domain = properties.organizer().domain();
        this.more = Binder.get(environment)
                .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                .orElseGet(HashMap::new);
        this.protocol = environment.getProperty("spring.mail.protocol", "smtp");
        this.inProcess = environment.getProperty("spring.mail.host", "").isBlank();
    }

    /** Where the servers are and how one signs in. */
    public MailEndpoints endpoints() {
        return endpoints;
    }

    String smtpProtocol() {
        return protocol;
    }

    /** Whether mail stays inside this process, where looking often costs nothing. */
    public boolean isInProcess() {
        return inProcess;
    }

    Session smtp() {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail." + protocol + ".localhost", domain);
        properties.setProperty("mail." + protocol + ".auth", String.valueOf(endpoints.username() != null));
        if (!inProcess) properties.setProperty("mail." + protocol + ".starttls.enable", "true");
        properties.putAll(more);
        bound(properties, "mail." + protocol);
        return Session.getInstance(properties);
    }

    Session imap(URI inbox) {
        var properties = new Properties();
        String prefix = "mail." + inbox.getScheme();
        properties.setProperty(prefix + ".peek", "true");
        properties.setProperty(prefix + ".partialfetch", "false");
        if (!inProcess) properties.setProperty(prefix + ".starttls.enable", "true");
        properties.putAll(more);
        bound(properties, prefix);
        return Session.getInstance(properties);
    }

    /** No time-out of the library is finite by itself. */
    private void bound(Properties properties, String prefix) {
        String reply = String.valueOf(settings.replyTimeout().toMillis());
        properties.setProperty(
                prefix + ".connectiontimeout",
                String.valueOf(settings.connectTimeout().toMillis()));
        properties.setProperty(prefix + ".timeout", reply);
        properties.setProperty(prefix + ".writetimeout", reply);
    }

    /** The folder named by an {@code imap[s]://host:port/folder} address; INBOX where it names none. */
    static String folderOf(URI inbox) {
        @Nullable String path = inbox.getPath();
        return path == null || path.length() < 2 ? "INBOX" : path.substring(1);
    }
}
