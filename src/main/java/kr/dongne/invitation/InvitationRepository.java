package kr.dongne.invitation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Invitations by what identifies them; whoever changes one locks its row first, so that two answers come one after the other. */
interface InvitationRepository extends Repository<Invitation, InvitationId> {

    Invitation save(Invitation invitation);

    void flush();

    Optional<Invitation> findById(InvitationId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id")
    Optional<Invitation> lock(InvitationId id);

    @Query("select i.eventId from Invitation i where i.id = :id")
    Optional<UUID> eventOf(InvitationId id);

    @Query("select i.id from Invitation i where i.uid = :uid")
    Optional<InvitationId> idOfUid(String uid);

    @Query("select i from Invitation i where i.eventId = :event")
    List<Invitation> ofEvent(UUID event);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.eventId = :event order by i.createdAt")
    List<Invitation> lockOfEvent(UUID event);

    @Query("""
            select i from Invitation i
            where i.proxyFor = :represented and i.state <> kr.dongne.invitation.InvitationState.WITHDRAWN
            """)
    Optional<Invitation> proxyOf(UUID represented);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from Invitation i
            where i.proxyFor = :represented and i.state <> kr.dongne.invitation.InvitationState.WITHDRAWN
            """)
    Optional<Invitation> lockProxyOf(UUID represented);

    @Query("select count(i) from Invitation i where i.eventId = :event and i.personId = :person")
    int countOf(UUID event, UUID person);

    @Query("select count(i) from Invitation i where i.proxyFor = :represented")
    int countOfProxies(UUID represented);
}
