package kr.dongne.people.merge;

import java.util.List;

/** Two entries side by side, and the events because of which they cannot become one yet. */
public record MergePreview(MergeSide first, MergeSide second, List<String> obstacles) {}
