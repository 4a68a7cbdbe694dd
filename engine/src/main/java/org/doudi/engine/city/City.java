package org.doudi.engine.city;

/** What all households of one city share. */
record City(Divisions divisions, PackFigures figures, Calendar calendar, Families families, Desk desk) {}
