package kr.dongne.reply;

import java.util.UUID;
import kr.dongne.invitation.InvitationId;
import kr.dongne.itip.PartStat;
import org.jspecify.annotations.Nullable;

/**
 * Apply a mail that waits for a person to this invitation.
 *
 * @param answer what the mail means; null takes what its calendar says
 * @param rememberSender whether the sender's address answers for this person from now on
 */
public record ApplyParked(
        UUID message, InvitationId invitation, @Nullable PartStat answer, boolean rememberSender) {}
