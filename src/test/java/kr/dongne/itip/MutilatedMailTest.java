package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Rule 53 at random: mails with bytes changed, cut, doubled; run again with {@code -Dfuzz.seed=} what was printed. */
class MutilatedMailTest {

    @Test
    void rule53_thousandsOfMutilatedMailsAreAllRead() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("fuzz.seed=" + seed);
        Random random = new Random(seed);
        byte[][] seeds = {
            HostileMails.honest(),
            HostileMails.everyKindOfPart(),
            HostileMails.nestedMails(3),
            HostileMails.nestedMultiparts(5)
        };
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 4_000; round++) {
                byte[] raw = mutilated(seeds[round % seeds.length], random);
                IncomingMessage message = MessageReader.read(raw);
                ReplyDecision.decide(Invited.hong().stored(), message, Invited.RECEIVED);
                assertThat(message.plainText().length()).isLessThanOrEqualTo(20_000);
            }
        });
        HostileMailTest.assertHonestMailIsRead();
    }

    private static byte[] mutilated(byte[] original, Random random) {
        byte[] raw = original.clone();
        for (int i = random.nextInt(30); i >= 0; i--) {
            int at = random.nextInt(raw.length);
            switch (random.nextInt(6)) {
                case 0 -> raw[at] = (byte) random.nextInt(256);
                case 1 -> raw[at] = (byte) "\r\n;:=\"-<>,%?".charAt(random.nextInt(12));
                case 2 -> raw = Arrays.copyOf(raw, Math.max(1, at));
                case 3 -> raw = repeated(raw, at, random.nextInt(200));
                case 4 -> System.arraycopy(raw, 0, raw, at, Math.min(50, raw.length - at));
                default -> raw[at] = (byte) (raw[at] ^ (1 << random.nextInt(8)));
            }
        }
        return raw;
    }

    private static byte[] repeated(byte[] raw, int at, int length) {
        int end = Math.min(raw.length, at + length);
        byte[] longer = Arrays.copyOf(raw, raw.length + end - at);
        System.arraycopy(raw, at, longer, end, raw.length - at);
        return longer;
    }
}
