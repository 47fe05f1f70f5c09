package kr.dongne.booking;

import org.springframework.data.jpa.repository.JpaRepository;

interface VenueRepository extends JpaRepository<StoredVenue, BookableId> {}
