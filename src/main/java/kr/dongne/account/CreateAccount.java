package kr.dongne.account;

import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A new account for one person; a second person never shares it.
 *
 * @param demo whether the account belongs to the demo, whose passwords everybody knows
 */
public record CreateAccount(
        Username username, String displayName, @Nullable EmailAddress email, Password password, boolean demo) {

    private static final int LONGEST_NAME = 100;

    public CreateAccount {
        displayName = nameOf(displayName);
        if (!demo) password.mustNotHold(username);
    }

    static String nameOf(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new InvalidValue("account.display-name.invalid");
        return name;
    }
}
