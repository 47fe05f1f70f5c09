package kr.dongne.privacy;

import java.time.Instant;

/**
 * How long a kind of personal data is kept.
 *
 * @param months the period that holds now
 * @param usualMonths what holds unless the district says otherwise
 * @param leastMonths what the district may not go below
 * @param cutoff what is from before this moment is past its period
 * @param due how many records are
 */
public record PeriodRow(String kind, int months, int usualMonths, int leastMonths, Instant cutoff, int due) {}
