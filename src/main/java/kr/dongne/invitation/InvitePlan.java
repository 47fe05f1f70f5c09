package kr.dongne.invitation;

import java.util.List;
import kr.dongne.people.Contact;

/**
 * What sending would do now, in heads.
 *
 * @param byMail who gets a mail
 * @param byPhone who has no address, and goes to the call list
 * @param invited how many are invited already and are left alone
 * @param leftOut how many are invited although they no longer belong to the audience; they stay until withdrawn
 */
public record InvitePlan(List<Contact> byMail, List<Contact> byPhone, int invited, int leftOut) {

    public boolean isEmpty() {
        return byMail.isEmpty() && byPhone.isEmpty();
    }
}
