namespace VillesSolidaires.Labels;

public static class ReferentielErrorCodes
{
    public const string IntituleReferentielObligatoire = "Labels:IntituleReferentielObligatoire";
    public const string VersionFigee = "Labels:VersionFigee";
    public const string ReferentielNonPublie = "Labels:ReferentielNonPublie";
    public const string ReferentielBrouillonOuvert = "Labels:ReferentielBrouillonOuvert";
    public const string TropDAxes = "Labels:TropDAxes";
    public const string TropDeCriteres = "Labels:TropDeCriteres";
    public const string TropDePreuvesExigees = "Labels:TropDePreuvesExigees";
    public const string ReferentielSansAxe = "Labels:ReferentielSansAxe";
    public const string AxeSansIntitule = "Labels:AxeSansIntitule";
    public const string AxeSansCritere = "Labels:AxeSansCritere";
    public const string CodeAxeEnDouble = "Labels:CodeAxeEnDouble";
    public const string CritereSansIntitule = "Labels:CritereSansIntitule";
    public const string CodeReferentielInvalide = "Labels:CodeReferentielInvalide";
    public const string CodeCritereEnDouble = "Labels:CodeCritereEnDouble";
    public const string NumeroCritereEnDouble = "Labels:NumeroCritereEnDouble";
    public const string NumeroCritereInvalide = "Labels:NumeroCritereInvalide";
    public const string PoidsNonPositif = "Labels:PoidsNonPositif";
    public const string SommeDesPoids = "Labels:SommeDesPoids";
    public const string DescripteurManquant = "Labels:DescripteurManquant";
    public const string MinimumsDecroissants = "Labels:MinimumsDecroissants";
    public const string PreuveExigeeSansLibelle = "Labels:PreuveExigeeSansLibelle";
    public const string CodePreuveEnDouble = "Labels:CodePreuveEnDouble";
    public const string SeuilsInvalides = "Labels:SeuilsInvalides";
    public const string AucunCriterePourTous = "Labels:AucunCriterePourTous";
    public const string ComparaisonImpossible = "Labels:ComparaisonImpossible";
}
