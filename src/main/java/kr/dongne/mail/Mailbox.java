package kr.dongne.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.dongne.shared.MailEndpoints;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** The district's mailbox over IMAP; looking changes nothing in it, and what was taken is marked as seen. */
final class Mailbox implements AutoCloseable {

    private final Store store;
    private final IMAPFolder folder;
    private final int limit;

    private Mailbox(Store store, IMAPFolder folder, int limit) {
        this.store = store;
        this.folder = folder;
        this.limit = limit;
    }

    static Mailbox open(MailServer server, URI inbox, int limit) throws MessagingException {
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
    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The mails after this UID, in the order in which they came; asks the server for news first. */
    List<Message> after(long uid) throws MessagingException {
        folder.getMessageCount();
        List<Message> mails = new ArrayList<>();
        for (Message mail : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID))
            if (mail != null && folder.getUID(mail) > uid)
                mails.add(mail); // a range ending in * holds the last mail always
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(mails.toArray(Message[]::new), sizes);
        return mails;
    }

    RawMail fetch(Message mail) throws MessagingException, IOException {
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

    void markSeen(Message mail) throws MessagingException {
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
