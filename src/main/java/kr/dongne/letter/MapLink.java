package kr.dongne.letter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.dongne.booking.Venue;

/** Where a map shows a place; nothing but the place's public address is handed over. */
public final class MapLink {

    private static final String SEARCH = "https://map.kakao.com/?q=";

    private MapLink() {}

    /** The address of a search for this place. */
    public static String to(Venue venue) {
        String place = venue.address().isBlank() ? venue.name() : venue.address();
        return SEARCH + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }
}
