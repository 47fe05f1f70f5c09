package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InvitationTest
class RsvpTokensTest {

    @Autowired
    RsvpTokens tokens;

    private final InvitationId invitation = InvitationId.next();

    @Test
    void aTokenSaysWhoseItIsAndOfWhichVersion() {
        String token = tokens.of(invitation, 3);

        assertThat(tokens.read(token)).contains(new RsvpTokens.Claim(invitation, 3));
        assertThat(token).matches("[A-Za-z0-9_-]{48}");
    }

    @Test
    void noBitOfATokenMayChange() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.of(invitation, 1));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(Base64.getUrlEncoder().encodeToString(forged)))
                    .as("bit %s", bit)
                    .isEmpty();
        }
    }

    @Test
    void whateverElseIsTypedIsNoToken() {
        String token = tokens.of(invitation, 1);

        for (String typed :
                new String[] {"", "sample", "….", token + "A", token.substring(1), token + "==", "%00", "AAAA"})
            assertThat(tokens.read(typed)).as(typed).isEmpty();
    }

    @Test
    void theVersionsOfAnInvitationHaveDifferentTokens() {
        assertThat(tokens.of(invitation, 1)).isNotEqualTo(tokens.of(invitation, 2));
    }
}
