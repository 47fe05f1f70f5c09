package kr.dongne.account;

import java.util.Objects;
import kr.dongne.access.AccountId;
import kr.dongne.shared.NotFound;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the password that an invited person chooses on the way in, before anybody has signed in. */
@Component
public class ChosenPasswords {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;

    ChosenPasswords(AccountRepository accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Refuses a password that holds the user's own name. */
    @Transactional
    public void choose(AccountId id, Password password) {
        Account account = accounts.findById(id).orElseThrow(NotFound::new);
        password.mustNotHold(account.username());
        account.changePassword(Objects.requireNonNull(passwords.encode(password.value())));
    }
}
