package org.kapnet.badsample.stay;

/** A name that says nothing. */
public class StayHelper {}
