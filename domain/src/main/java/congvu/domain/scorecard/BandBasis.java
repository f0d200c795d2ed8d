package congvu.domain.scorecard;

/** Of what a ranking band is told. */
public enum BandBasis {
    /** Only of a scorecard of which every component with points is told. */
    WHOLE,
    /** Of the points told, by the maxima of what is told, times 100. */
    SHARE_OF_TOLD
}
