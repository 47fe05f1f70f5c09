package kr.dongne.booking;

import org.springframework.data.jpa.repository.JpaRepository;

interface LecturerRepository extends JpaRepository<StoredLecturer, BookableId> {}
