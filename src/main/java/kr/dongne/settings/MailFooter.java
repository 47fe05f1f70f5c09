package kr.dongne.settings;

import kr.dongne.shared.BraceWords;

/** The last lines of every mail to participants: what stands in braces there is filled in by the console. */
public final class MailFooter {

    /** The district's name. */
    public static final String DISTRICT = "구";
    /** Who invites. */
    public static final String ORGANIZER = "주관";
    /** The district's phone number. */
    public static final String PHONE = "전화";

    /** All of them. */
    public static final BraceWords WORDS = new BraceWords(DISTRICT, ORGANIZER, PHONE);

    private MailFooter() {}
}
