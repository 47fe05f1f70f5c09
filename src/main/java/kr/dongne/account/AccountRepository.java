package kr.dongne.account;

import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores accounts. */
interface AccountRepository extends JpaRepository<Account, AccountId> {

    @Query(
            value = "select a.* from account a join permission_grant g on g.account_id = a.id where g.id = :grant",
            nativeQuery = true)
    Optional<Account> holding(UUID grant);

    boolean existsByUsername(String username);
}
