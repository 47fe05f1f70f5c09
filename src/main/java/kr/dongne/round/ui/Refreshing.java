package kr.dongne.round.ui;

/** A part of a round's page that can read itself anew without losing anything. */
interface Refreshing {

    void refresh();
}
