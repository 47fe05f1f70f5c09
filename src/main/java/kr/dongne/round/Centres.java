package kr.dongne.round;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Venue;
import kr.dongne.booking.Venues;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.shared.DongCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The community centres as places that can be booked: where a dong is visited unless the officer says otherwise. */
@Service
public class Centres {

    private static final int USUAL_CAPACITY = 40;

    private final Venues venues;
    private final Dongs dongs;

    Centres(Venues venues, Dongs dongs) {
        this.venues = venues;
        this.dongs = dongs;
    }

    /** The centre of each of these dongs; one that is no venue yet becomes one. */
    @PreAuthorize(Access.DISTRICT)
    public Map<DongCode, BookableId> of(List<DongCode> wanted) {
        Map<String, BookableId> known = venues.all().stream().collect(Collectors.toMap(Venue::name, Venue::id));
        return wanted.stream().collect(Collectors.toMap(Function.identity(), code -> {
            Dong dong = dongs.of(code);
            BookableId venue = known.get(dong.centerName());
            return venue != null
                    ? venue
                    : venues.add(new AddVenue(dong.centerName(), address(dong), USUAL_CAPACITY, null));
        }));
    }

    private static String address(Dong dong) {
        return dong.centerAddress() == null ? dong.name() : dong.centerAddress();
    }
}
