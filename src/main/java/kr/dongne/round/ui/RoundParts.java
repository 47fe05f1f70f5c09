package kr.dongne.round.ui;

import java.time.Clock;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.Dongs;
import kr.dongne.material.Materials;
import kr.dongne.people.Contacts;
import kr.dongne.round.Rounds;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.answer.Reminders;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.plan.Assignments;
import kr.dongne.round.plan.Decisions;
import kr.dongne.round.plan.Explanations;
import kr.dongne.round.plan.Fairness;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.plan.RoundFeasibility;
import kr.dongne.round.visit.VisitNotes;
import kr.dongne.round.visit.Visits;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.stereotype.Component;

/** The services that the parts of a round's page need. */
@Component
record RoundParts(
        Rounds rounds,
        Windows windows,
        DongAnswers answers,
        Reminders reminders,
        RoundFeasibility feasibility,
        Assignments assignments,
        Explanations explanations,
        Decisions decisions,
        Visits visits,
        VisitNotes notes,
        Confirmations confirmations,
        Materials materials,
        Fairness fairness,
        Reasons reasons,
        Dongs dongs,
        Lecturers lecturers,
        Consultants consultants,
        Contacts contacts,
        Broadcast broadcast,
        Clock clock) {}
