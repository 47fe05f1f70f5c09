package kr.dongne.signin.link;

import kr.dongne.access.AccountId;
import org.springframework.context.ApplicationContext;

/** One-time links for tests of other rooms, as their mails would carry them. */
public final class LinksInHand {

    private LinksInHand() {}

    public static String toSignIn(ApplicationContext console, AccountId account) {
        return path(console, account, LinkPurpose.SIGN_IN);
    }

    public static String ofInvitation(ApplicationContext console, AccountId account) {
        return path(console, account, LinkPurpose.INVITATION);
    }

    private static String path(ApplicationContext console, AccountId account, LinkPurpose purpose) {
        SignInLinks links = console.getBean(SignInLinks.class);
        return "/sign-in/link/" + links.token(links.make(account, purpose).orElseThrow());
    }
}
