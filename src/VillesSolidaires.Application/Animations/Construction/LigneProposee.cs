namespace VillesSolidaires.Animations;

/// <summary>Ce qui peut entrer au programme : un modèle à une date, une animation de l'an passé, ou les deux.</summary>
/// <param name="Proposee">Nulle si aucune date n'est encore connue.</param>
/// <param name="DejaLe">Premier jour de l'animation déjà au programme.</param>
internal sealed record LigneProposee(string Cle, ModeleAnimation? Modele, Animation? Origine, DateProposee? Proposee, DateOnly? DejaLe)
{
    private VersionModeleAnimation? Version => Modele?.Publiee;

    public string Titre => Origine?.Titre ?? Version!.Intitule;

    public TypeAnimation Type => Origine?.Type ?? Version!.Type;

    public bool OccupeVoiePublique => Origine?.OccupeVoiePublique ?? Version!.OccupeVoiePublique;

    public int Taches => Version?.Taches.Count ?? Origine!.Taches.Count;

    public SaisonAnnee Saison(int annee) => Version?.Saison(annee) ?? Proposee!.Debut.Month switch
    {
        <= 2 => SaisonAnnee.Hiver,
        <= 5 => SaisonAnnee.Printemps,
        <= 8 => SaisonAnnee.Ete,
        _ => SaisonAnnee.Automne,
    };

    /// <summary>Les heures sont celles de l'an passé, si elle en vient.</summary>
    public PeriodeAnimation Periode(DateOnly debut, DateOnly? fin) => new(debut, fin ?? debut, Origine?.HeureDebut, Origine?.HeureFin);

    public Animation Creer(Programme programme, PeriodeAnimation periode, Lieu? lieu, int dejaPrevues) => Origine is null
        ? Modele!.AjouterA(programme, periode, dejaPrevues)
        : Reprise.Reprendre(programme, Origine, periode, lieu, Modele, dejaPrevues);
}
