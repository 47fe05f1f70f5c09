package kr.dongne.signin.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Authenticator apps and the codes for the day on which the phone is lost. A code is good once, whoever else tries it at the
 * same time: the database keeps the last step that was used.
 */
@Component
public class SecondFactors {

    private static final int KEY_BYTES = 20;
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SealedKeys keys;
    private final Clock clock;

    /** Phones know the real time, also while the console's clock shows another one. */
    private final InstantSource phones = Clock.systemUTC();

    SecondFactors(JdbcClient jdbc, SealedKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether the account's codes are asked for. */
    public boolean has(AccountId account) {
        return jdbc.sql("select count(*) from second_factor where account_id = :account and confirmed_at is not null")
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A fresh key, which counts after its first code; an earlier unconfirmed one is forgotten, a confirmed one stays. */
    public byte[] begin(AccountId account) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        jdbc.sql("""
                insert into second_factor (account_id, sealed_key, created_at) values (:account, :key, :now)
                on duplicate key update
                  sealed_key = if(confirmed_at is null, values(sealed_key), sealed_key),
                  created_at = if(confirmed_at is null, values(created_at), created_at)
                """)
                .param("account", account.value())
                .param("key", keys.seal(account, key))
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        return key(account, false).orElse(key);
    }

    /** The key that waits for its first code. */
    public Optional<byte[]> waiting(AccountId account) {
        return key(account, false);
    }

    /** The first code of a new key; true when it was right. */
    public boolean confirm(AccountId account, String typed) {
        OptionalLong step = step(account, false, typed);
        return step.isPresent()
                && jdbc.sql("update second_factor set confirmed_at = :now, last_step = :step"
                                        + " where account_id = :account and confirmed_at is null")
                                .param("now", DbTime.toColumn(clock.instant()))
                                .param("step", step.getAsLong())
                                .param("account", account.value())
                                .update()
                        == 1;
    }

    /** Uses up a code of the app, or a recovery code; false when it is wrong or was used before. */
    public boolean accept(AccountId account, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.length() == Totp.DIGITS ? acceptStep(account, code) : acceptRecovery(account, code);
    }

    /** The account does without from now on. */
    public boolean remove(AccountId account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        return jdbc.sql("delete from second_factor where account_id = :account")
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Eight new codes of 80 bits each; earlier ones no longer count. */
    public List<String> newRecoveryCodes(AccountId account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] random = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(random);
            String code = Base32.of(random);
            jdbc.sql("insert into recovery_code (code_digest, account_id) values (:digest, :account)")
                    .param("digest", digest(account, code))
                    .param("account", account.value())
                    .update();
            codes.add(String.join("-", code.split("(?<=\\G.{" + GROUP + "})")));
        }
        return codes;
    }

    /** How many recovery codes were not used yet. */
    public int recoveryCodesLeft(AccountId account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private boolean acceptStep(AccountId account, String code) {
        OptionalLong step = step(account, true, code);
        return step.isPresent()
                && jdbc.sql("update second_factor set last_step = :step"
                                        + " where account_id = :account and confirmed_at is not null"
                                        + " and (last_step is null or last_step < :step)")
                                .param("step", step.getAsLong())
                                .param("account", account.value())
                                .update()
                        == 1;
    }

    private boolean acceptRecovery(AccountId account, String code) {
        return jdbc.sql("update recovery_code set used_at = :now"
                                + " where code_digest = :digest and account_id = :account and used_at is null")
                        .param("now", DbTime.toColumn(clock.instant()))
                        .param("digest", digest(account, code))
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private OptionalLong step(AccountId account, boolean confirmed, String typed) {
        return key(account, confirmed)
                .map(key -> Totp.stepOf(key, typed.replaceAll("\\s", ""), phones.instant()))
                .orElse(OptionalLong.empty());
    }

    private Optional<byte[]> key(AccountId account, boolean confirmed) {
        return jdbc.sql("select sealed_key from second_factor where account_id = :account and confirmed_at is "
                        + (confirmed ? "not null" : "null"))
                .param("account", account.value())
                .query(byte[].class)
                .optional()
                .map(kept -> keys.open(account, kept));
    }

    private static String digest(AccountId account, String code) {
        return Sha256.of(account.value() + " " + code);
    }
}
