package kr.dongne.district;

import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.settings.ChangeBook;
import kr.dongne.settings.ChangedKind;
import kr.dongne.shared.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the addresses and telephone numbers of the dongs' community centres. */
@Service
public class DongContacts {

    private final JdbcClient jdbc;
    private final Dongs dongs;
    private final ChangeBook book;

    DongContacts(JdbcClient jdbc, Dongs dongs, ChangeBook book) {
        this.jdbc = jdbc;
        this.dongs = dongs;
        this.book = book;
    }

    /** Those of all dongs, in the district's own order. */
    @PreAuthorize(Access.ADMIN)
    public List<DongContact> list() {
        return dongs.all().stream().map(DongContact::of).toList();
    }

    /** One dong's is another one than was known; refuses with {@link StaleVersion} when somebody else changed it meanwhile. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void change(DongContact known, DongContact wanted) {
        jdbc.sql("select code from dong where code = :code for update")
                .param("code", wanted.code().value())
                .query(String.class)
                .optional();
        Dong dong = dongs.of(wanted.code());
        DongContact kept = DongContact.of(dong);
        if (!kept.equals(known)) throw new StaleVersion();
        jdbc.sql("update dong set center_address = :address, center_phone = :phone where code = :code")
                .param("address", wanted.address())
                .param("phone", wanted.phone() == null ? null : wanted.phone().value())
                .param("code", wanted.code().value())
                .update();
        book.note(ChangedKind.DONG, dong.name(), kept.inHistory(), wanted.inHistory());
    }
}
