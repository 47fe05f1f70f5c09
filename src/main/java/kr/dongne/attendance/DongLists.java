package kr.dongne.attendance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.Sha256;
import org.springframework.stereotype.Component;

/** An event's list dong by dong, whoever asks: services that show it decide who may read it. */
@Component
public class DongLists {

    private final AttendanceList list;
    private final BookLock book;

    DongLists(AttendanceList list, BookLock book) {
        this.list = list;
        this.book = book;
    }

    /** Every dong that somebody of the event belongs to, in the order of dongs. */
    public List<DongList> of(EventDetails event) {
        List<ListedHead> all = list.of(event);
        Set<DongCode> dongs = new LinkedHashSet<>();
        all.forEach(head -> dongs.addAll(head.row().dongs()));
        List<DongList> lists = new ArrayList<>();
        for (DongCode dong : dongs) lists.add(of(all, dong));
        return lists;
    }

    /** One dong's part, empty when nobody of it is there. */
    public DongList of(EventDetails event, DongCode dong) {
        return of(list.of(event), dong);
    }

    /** Lets nobody mark anything at the event until the running transaction is over. */
    public void hold(EventId event) {
        book.take(event);
    }

    private static DongList of(List<ListedHead> all, DongCode dong) {
        List<ListedHead> own = AttendanceScope.of(Set.of(dong), all);
        return new DongList(dong, own.stream().map(ListedHead::row).toList(), fingerprint(own));
    }

    /** Of who is marked as what, by the lines of the book: names may be corrected or disposed of. */
    private static String fingerprint(List<ListedHead> heads) {
        return Sha256.of(heads.stream()
                .filter(head -> head.row().status() != null)
                .map(head -> head.attendance() + "=" + head.row().status())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
