package kr.dongne.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import kr.dongne.shared.MailEndpoints;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** The district's mailbox over IMAP; looking changes nothing in it, and what was taken is marked as seen. */
public final class Mailbox implements AutoCloseable {

    private final Store store;
    private final IMAPFolder folder;
    private final int limit;

    private Mailbox(Store store, IMAPFolder folder, int limit) {
        this.store = store;
        this.folder = folder;
        this.limit = limit;
    }

    /** Signs in and opens the folder; of a mail larger than the limit (bytes) only the header is fetched. */
    public static Mailbox open(MailServer server, URI inbox, int limit) throws MessagingException {
        MailEndpoints endpoints = server.endpoints();
        Store store = server.imap(inbox).getStore(inbox.getScheme());
        try {
            store.connect(inbox.getHost(), inbox.getPort(), endpoints.inboxUsername(), endpoints.inboxPassword());
            IMAPFolder folder = (IMAPFolder) store.getFolder(MailServer.folderOf(inbox));
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder, limit);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** The era of the UIDs: when it changes, every UID means something else. */
    public long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Whether UIDs up to this one can have been given: some servers start again from 1 without beginning a new era. */
    public boolean mayHaveGiven(long uid) throws MessagingException {
        long next = folder.getUIDNext();
        return next < 0 || uid < next;
    }

    /** The mails after this UID, and whatever nobody has marked as seen, in the order in which they came. */
    public List<Message> unread(long afterUid) throws MessagingException {
        var mails = new TreeMap<Long, Message>();
        for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)))
            mails.put(folder.getUID(mail), mail);
        for (Message mail : after(afterUid)) mails.put(folder.getUID(mail), mail);
        return withSizes(List.copyOf(mails.values()));
    }

    /** The mails after this UID that have come by now, in the order in which they came. */
    public List<Message> news(long afterUid) throws MessagingException {
        folder.doCommand(server -> {
            server.noop();
            return true;
        });
        return withSizes(after(afterUid));
    }

    /** A range that ends in * holds the last mail whatever its UID (RFC 9051, 9, sequence-set). */
    private List<Message> after(long uid) throws MessagingException {
        List<Message> mails = new ArrayList<>();
        for (Message mail : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID))
            if (mail != null && folder.getUID(mail) > uid) mails.add(mail);
        return mails;
    }

    private List<Message> withSizes(List<Message> mails) throws MessagingException {
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(mails.toArray(Message[]::new), sizes);
        return mails;
    }

    /** Fetches a mail without marking it as seen. */
    public RawMail fetch(Message mail) throws MessagingException, IOException {
        ((IMAPMessage) mail).setPeek(true);
        boolean complete = mail.getSize() <= limit;
        return new RawMail(folder.getUID(mail), complete ? whole(mail) : header(mail), complete);
    }

    private static byte[] whole(Message mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] header(Message mail) throws MessagingException {
        var text = new StringBuilder();
        for (Header header : Collections.list(mail.getAllHeaders()))
            text.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Notes in the mailbox that the mail was taken. */
    public void markSeen(Message mail) throws MessagingException {
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) folder.close(false);
            store.close();
        } catch (MessagingException | IllegalStateException alreadyGone) {
            // the connection is no longer needed
        }
    }
}
