package kr.dongne.signin.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.signin.door.Refused;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import tools.jackson.databind.json.JsonMapper;

/** What a device answers, and what is refused. */
@DongneTest(properties = "dongne.base-url=https://dongne.example.test")
class PasskeyTest {

    private static final String ORIGIN = "https://dongne.example.test";
    private static final byte VERIFIED = 0x05;
    private static final byte PRESENT_ONLY = 0x01;
    private static final byte[] CREDENTIAL = "a credential of a test".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] HANDLE = "a handle of a test".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Accounts accounts;

    @Autowired
    PasskeySignIn passkeys;

    @Autowired
    JdbcClient jdbc;

    private final MockHttpServletRequest browser = new MockHttpServletRequest();
    private AccountId officer;
    private KeyPair keys;

    @BeforeEach
    void anOfficerWithAPasskey() throws Exception {
        officer = BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        jdbc.sql("insert into passkey_owner (account_id, handle) values (:account, :handle)")
                .param("account", officer.value())
                .param("handle", HANDLE)
                .update();
        jdbc.sql("""
                insert into passkey (id, account_id, credential_id, label, public_key, attestation, signature_count, transports,
                                     backup_eligible, backed_up, created_at)
                values (:id, :account, :credential, 'test', :key, :attestation, 0, 'internal', false, false, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("account", officer.value())
                .param("credential", CREDENTIAL)
                .param("key", cose((ECPublicKey) keys.getPublic()))
                .param("attestation", attestation(cose((ECPublicKey) keys.getPublic())))
                .param("now", LocalDateTime.of(2026, 1, 1, 0, 0))
                .update();
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aVerifiedPasskeyOpensTheConsoleAndIsListed() throws Exception {
        var session = enter(answer(ask(), ORIGIN, VERIFIED));
        assertThat(session.getName()).isEqualTo("officer");
        assertThat(jdbc.sql("select way from sign_in_session")
                        .query(String.class)
                        .single())
                .isEqualTo("PASSKEY");
    }

    @Test
    void anAnswerIsGoodOnce() throws Exception {
        String answer = answer(ask(), ORIGIN, VERIFIED);
        enter(answer);
        refused(answer);
        ask();
        refused(answer);
    }

    @Test
    void aQuestionIsUsedUpByAWrongAnswer() throws Exception {
        String challenge = ask();
        refused("");
        refused(answer(challenge, ORIGIN, VERIFIED));
    }

    @Test
    void anotherOriginIsRefusedAndSoIsADeviceThatDidNotVerifyItsUser() throws Exception {
        refused(answer(ask(), "https://dongne.example.test.evil.test", VERIFIED));
        refused(answer(ask(), ORIGIN, PRESENT_ONLY));
    }

    @Test
    void aDisabledAccountEndedGrantsAndARemovedPasskeyAreRefused() throws Exception {
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", officer.value())
                .update();
        refused(answer(ask(), ORIGIN, VERIFIED));
        jdbc.sql("update account set enabled = true where id = :id")
                .param("id", officer.value())
                .update();
        jdbc.sql("update permission_grant set valid_to = '2020-01-02' where account_id = :id")
                .param("id", officer.value())
                .update();
        refused(answer(ask(), ORIGIN, VERIFIED));
        jdbc.sql("update permission_grant set valid_to = null where account_id = :id")
                .param("id", officer.value())
                .update();
        jdbc.sql("delete from passkey").update();
        refused(answer(ask(), ORIGIN, VERIFIED));
    }

    private void refused(String answer) {
        assertThatThrownBy(() -> enter(answer)).isInstanceOf(Refused.class);
    }

    private Authentication enter(String answer) {
        return passkeys.authenticate(browser.getSession(), answer, new WebAuthenticationDetails(browser));
    }

    private String ask() {
        return JsonMapper.shared()
                .readTree(passkeys.challenge(browser.getSession()::setAttribute))
                .get("challenge")
                .asString();
    }

    private String answer(String challenge, String origin, byte flags) throws Exception {
        byte[] client = ("{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] device = ByteBuffer.allocate(37)
                .put(sha256("dongne.example.test".getBytes(StandardCharsets.US_ASCII)))
                .put(flags)
                .putInt(0)
                .array();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(device);
        signature.update(sha256(client));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"authenticatorData":"%2$s","clientDataJSON":"%3$s","signature":"%4$s","userHandle":"%5$s"}}
                """.formatted(text(CREDENTIAL), text(device), text(client), text(signature.sign()), text(HANDLE));
    }

    /** An EC2 key on P-256 for ES256, as CBOR (RFC 9053). */
    private static byte[] cose(ECPublicKey key) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex("a5010203262001215820"));
        bytes.write(coordinate(key.getW().getAffineX()));
        bytes.write(HexFormat.of().parseHex("225820"));
        bytes.write(coordinate(key.getW().getAffineY()));
        return bytes.toByteArray();
    }

    /** Of the format "none", as CBOR. */
    private static byte[] attestation(byte[] key) throws Exception {
        byte[] device = ByteBuffer.allocate(37 + 16 + 2 + CREDENTIAL.length + key.length)
                .put(sha256("dongne.example.test".getBytes(StandardCharsets.US_ASCII)))
                .put((byte) 0x45)
                .putInt(0)
                .put(new byte[16])
                .putShort((short) CREDENTIAL.length)
                .put(CREDENTIAL)
                .put(key)
                .array();
        var bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        bytes.write(device.length);
        bytes.write(device);
        return bytes.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(raw.length, fixed.length);
        System.arraycopy(raw, raw.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
