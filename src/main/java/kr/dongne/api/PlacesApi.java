package kr.dongne.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.district.Dongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What events refer to: dongs, venues and lecturers. */
@RestController
@RequestMapping("/api/v1")
class PlacesApi {

    private final Dongs dongs;
    private final Venues venues;
    private final Lecturers lecturers;

    PlacesApi(Dongs dongs, Venues venues, Lecturers lecturers) {
        this.dongs = dongs;
        this.venues = venues;
        this.lecturers = lecturers;
    }

    record DongJson(
            String code,
            String name,
            String council,
            String center,
            @Nullable String address,
            @Nullable String phone) {}

    record VenueJson(
            @Nullable UUID id,
            String name,
            String address,
            int capacity,
            @Nullable String equipment) {}

    record LecturerJson(@Nullable UUID id, String name, String office) {}

    @GetMapping("/dongs")
    List<DongJson> dongs() {
        return dongs.all().stream()
                .map(dong -> new DongJson(
                        dong.code().value(),
                        dong.name(),
                        dong.councilName(),
                        dong.centerName(),
                        dong.centerAddress(),
                        dong.centerPhone()))
                .toList();
    }

    @GetMapping("/venues")
    List<VenueJson> venues() {
        return venues.all().stream()
                .map(venue -> new VenueJson(
                        venue.id().value(), venue.name(), venue.address(), venue.capacity(), venue.equipment()))
                .toList();
    }

    @PostMapping("/venues")
    ResponseEntity<VenueJson> addVenue(@RequestBody VenueJson body) {
        UUID added = venues.add(new AddVenue(
                        Required.field(body.name(), "name"),
                        Required.field(body.address(), "address"),
                        body.capacity(),
                        body.equipment()))
                .value();
        return ResponseEntity.created(URI.create("/api/v1/venues/" + added))
                .body(new VenueJson(added, body.name(), body.address(), body.capacity(), body.equipment()));
    }

    @GetMapping("/lecturers")
    List<LecturerJson> lecturers() {
        return lecturers.all().stream()
                .map(one -> new LecturerJson(one.id().value(), one.name(), one.office()))
                .toList();
    }

    @PostMapping("/lecturers")
    ResponseEntity<LecturerJson> addLecturer(@RequestBody LecturerJson body) {
        UUID added = lecturers
                .add(new AddLecturer(Required.field(body.name(), "name"), Required.field(body.office(), "office")))
                .value();
        return ResponseEntity.created(URI.create("/api/v1/lecturers/" + added))
                .body(new LecturerJson(added, body.name(), body.office()));
    }
}
