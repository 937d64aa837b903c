using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels.Referentiels;

/// <summary>Un critère du formulaire, à sa place. <see cref="Saisie"/> garde aux champs le nom qu'ils ont dans la page entière.</summary>
public sealed record CritereSaisi(FicheModel Page, int Axe, int Rang)
{
    public EcrireReferentielInput Saisie => Page.Saisie;

    public CritereInput Critere => Saisie.Axes[Axe].Criteres[Rang];

    /// <summary>Vrai s'il reste une place avant, dans son axe ou dans le précédent.</summary>
    public bool PeutMonter => Rang > 0 || Axe > 0;

    public bool PeutDescendre => Rang < Saisie.Axes[Axe].Criteres.Count - 1 || Axe < Saisie.Axes.Count - 1;

    /// <summary>Place qu'il aura une fois monté : au bout de son axe, il passe au précédent.</summary>
    public string AncreMontee => Rang > 0 ? Ancre(Axe, Rang - 1) : Ancre(Axe - 1, Axe > 0 ? Saisie.Axes[Axe - 1].Criteres.Count : 0);

    public string AncreDescendue => Rang < Saisie.Axes[Axe].Criteres.Count - 1 ? Ancre(Axe, Rang + 1) : Ancre(Axe + 1, 0);

    public string AncreCourante => Ancre(Axe, Rang);

    private static string Ancre(int axe, int rang) => $"critere-{axe}-{rang}";
}
