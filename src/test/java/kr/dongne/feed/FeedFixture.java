package kr.dongne.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dongne.access.AccountActor;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with accounts who subscribe; what they may do is asked of their accounts, as it is behind a sign-in. */
final class FeedFixture {

    private final ApplicationContext beans;

    FeedFixture(ApplicationContext beans) {
        this.beans = beans;
    }

    /** An account with this role, in the dong where one is given. */
    AccountId account(String name, Role role, @Nullable DongCode dong) {
        return SignedIn.call(Role.ADMIN, () -> {
            AccountId account = bean(Accounts.class)
                    .create(new CreateAccount(new Username(name), name, null, new Password("dongne-test-2030"), false));
            grant(account, role, dong);
            return account;
        });
    }

    /** One more role. */
    UUID grant(AccountId account, Role role, @Nullable DongCode dong) {
        return SignedIn.call(Role.ADMIN, () -> bean(Accounts.class)
                .grant(new GrantRole(account, role, dong, null, LocalDate.of(2024, 1, 1), null)));
    }

    /** Every role of the account ends. */
    void takeAway(AccountId account) {
        bean(JdbcClient.class)
                .sql("select id from permission_grant where account_id = :account and revoked_at is null")
                .param("account", account.value())
                .query(UUID.class)
                .list()
                .forEach(grant ->
                        SignedIn.run(Role.ADMIN, () -> bean(Accounts.class).revoke(grant)));
    }

    /** The account is this person's. */
    void belongs(AccountId account, PersonId person) {
        bean(JdbcClient.class)
                .sql("update account set person_id = :person where id = :account")
                .param("person", person.value())
                .param("account", account.value())
                .update();
    }

    <T> T as(AccountId account, Supplier<T> work) {
        return bean(AccountActor.class).call(account, null, work).orElseThrow();
    }

    FeedAddress subscribed(AccountId account, FeedTarget target) {
        return as(account, () -> bean(Feeds.class).create(new CreateFeed(target, "", false)));
    }

    /** The token in an address. */
    static String token(FeedAddress made) {
        return made.address().replaceAll("^.*/feed/|\\.ics$", "");
    }

    /** The lines of the calendar as they are read now. */
    List<String> lines(FeedAddress made) {
        byte[] content = bean(FeedPages.class).read(token(made)).content();
        String text = new String(content, StandardCharsets.UTF_8).replace("\r\n ", "");
        return Arrays.asList(text.split("\r\n"));
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
