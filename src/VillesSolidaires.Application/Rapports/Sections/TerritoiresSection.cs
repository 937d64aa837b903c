using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Ce que réunit un grand territoire, partie par partie : départements d'une région ou de la France, communes d'un département. Porte les mesures
/// dont les sommes se contrôlent avant toute diffusion.
/// </summary>
public sealed class TerritoiresSection(MesuresLues mesures, TimeProvider horloge) : ISectionRapport
{
    private const int MontresEnTete = 10;
    private const int NommesAuConseil = 5;

    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational];

    public int Ordre => 15;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lu = await mesures.LireAsync(demande, ct);
        var actives = lu.Actives();
        var mots = Mots.De(demande.Niveau);
        List<BlocRapport> blocs = [new TexteBloc(null, Introduction(lu, actives, demande, mots))];
        if (actives.Count > 0)
        {
            blocs.AddRange(Comparaison(lu, actives, mots, demande.Niveau));
            blocs.Add(Tableau(lu, actives, mots));
        }
        return new SectionRapport("territoires", mots.Titre, ChiffresCles(lu, mots), PointsSaillants(lu, actives, mots), blocs, Provenances(demande))
        {
            PourQui = PourQui(lu),
            DemandesAuConseil = demande.Niveau == NiveauTerritoire.Departement ? AuConseil(lu) : [],
            Mesures = await AFigerAsync(lu, demande, ct),
        };
    }

    /// <summary>Le jour en cours s'additionne encore pendant la lecture : les sommes se contrôlent jusqu'à la veille.</summary>
    private async Task<IReadOnlyList<MesureAdditive>> AFigerAsync(MesuresDuTerritoire lu, DemandeSection d, CancellationToken ct)
    {
        var hier = horloge.Aujourdhui().AddDays(-1);
        return d.Au <= hier ? lu.AFiger() : d.Du > hier ? [] : (await mesures.LireAsync(d with { Au = hier }, ct)).AFiger();
    }

    private static string Introduction(MesuresDuTerritoire lu, IReadOnlyList<TerritoireReuni> actives, DemandeSection d, Mots mots)
    {
        var connues = actives.Count(a => a.Code.Length > 0);
        return connues == 0
            ? $"Rien n’est compté {Formats.Periode(d.Du, d.Au)} sur ce territoire : ni convention, ni label, ni animation, ni téléchargement. La première convention y ouvrira le programme."
            : $"{Formats.Accorder(connues, mots.Partie, mots.Parties)}{(d.Niveau == NiveauTerritoire.National ? "" : $" sur {Formats.Nombre(lu.Parties.Count)}")} {(connues < 2 ? "a" : "ont")} au moins une activité {Formats.Periode(d.Du, d.Au)}. "
                + "Les autres n’ont rien de compté et ne sont pas dans le tableau."
                + (connues == actives.Count ? "" : " Ce qui n’a pas de territoire connu, comme un téléchargement dont l’adresse ne dit pas la commune, est à part, en dernière ligne.");
    }

    private static IEnumerable<BlocRapport> Comparaison(MesuresDuTerritoire lu, IReadOnlyList<TerritoireReuni> actives, Mots mots, NiveauTerritoire niveau)
    {
        var taux = actives.Where(a => a.Population > 0 && lu.Valeur(CodesMesure.Qualifies, a.Code) > 0).Select(a => (Partie: a, Taux: Taux(lu, a)))
            .OrderByDescending(x => x.Taux).ThenBy(x => x.Partie.Nom, StringComparer.CurrentCulture).ToList();
        if (taux.Count < CommunesComparables.CommunesMin)
        {
            yield return new TexteBloc(null, $"Moins de {CommunesComparables.CommunesMin} {mots.Parties} ont des téléchargements : les ranger désignerait presque chacun, aucun classement n’est donné.");
            yield break;
        }
        yield return new GraphiqueBloc(new HorizontalBars(
            $"Téléchargements pour 1 000 habitants : les {Formats.Nombre(Math.Min(MontresEnTete, taux.Count))} premiers taux",
            $"Barres : {string.Join(", ", taux.Take(MontresEnTete).Select(x => $"{x.Partie.Nom} {Formats.Nombre(x.Taux)}"))}. {Formats.Nombre(taux.Count)} {mots.Parties} en tout.",
            [.. taux.Take(MontresEnTete).Select(x => new HorizontalBar(x.Partie.Nom, (double)x.Taux))], new ValueFormat(Decimals: 1, Unit: "pour 1 000 habitants")));
        if (niveau == NiveauTerritoire.National)
        {
            yield return new GraphiqueBloc(CarteDepartements.Taux(
                "Téléchargements pour 1 000 habitants, par département",
                $"Carte de {Formats.Nombre(taux.Count)} départements, de {Formats.Nombre(taux[^1].Taux)} à {Formats.Nombre(taux[0].Taux)} ; sans téléchargement, un département est hachuré. {CarteDepartements.Credit}",
                taux.ToDictionary(x => x.Partie.Code, x => x.Taux, StringComparer.Ordinal)));
        }
    }

    private static TableauBloc Tableau(MesuresDuTerritoire lu, IReadOnlyList<TerritoireReuni> actives, Mots mots)
    {
        string[] codes = [CodesMesure.Conventionnees, CodesMesure.Labellisees, CodesMesure.Animations, CodesMesure.Participants, CodesMesure.Qualifies];
        var population = lu.Parties.Sum(p => p.Population);
        return new TableauBloc(
            mots.Feuille, mots.TitreTableau,
            [
                new(mots.Colonne, TypeColonne.Texte, 2), new(mots.ColonneConvention, TypeColonne.Entier, 1.2), new(mots.ColonneLabel, TypeColonne.Entier, 1.1), new("Animations", TypeColonne.Entier, 1.1),
                new("Participants", TypeColonne.Entier, 1.1), new("Télécharge\u00ADments", TypeColonne.Entier, 1.2), new("Pour 1 000 habitants", TypeColonne.Decimal, 1.1),
            ],
            [.. actives.Select(a => (IReadOnlyList<Cellule>)[a.Nom, .. codes.Select(c => (Cellule)lu.Valeur(c, a.Code)), a.Population == 0 ? (decimal?)null : Taux(lu, a)])],
            ["Total", .. codes.Select(c => (Cellule)actives.Sum(a => lu.Valeur(c, a.Code))), population == 0 ? (decimal?)null : Arrondir(lu.Total(CodesMesure.Qualifies), population)]);
    }

    private static List<ChiffreCle> ChiffresCles(MesuresDuTerritoire lu, Mots mots)
    {
        var (conventionnees, labellisees) = (lu.Total(CodesMesure.Conventionnees), lu.Total(CodesMesure.Labellisees));
        return
        [
            new(Formats.Nombre((long)conventionnees), "communes sous convention", $"sur {Formats.Nombre(lu.Communes.Count)} communes", NatureChiffre.Calcule),
            new(Formats.Nombre((long)labellisees), "communes labellisées", mots.NoteLabel, NatureChiffre.Calcule),
        ];
    }

    private static List<string> PointsSaillants(MesuresDuTerritoire lu, IReadOnlyList<TerritoireReuni> actives, Mots mots)
    {
        if (actives.Count == 0)
        {
            return ["Le programme n’a pas encore commencé sur ce territoire."];
        }
        List<string> points =
        [
            $"{Formats.Accorder((long)lu.Total(CodesMesure.Animations), "animation réalisée a réuni", "animations réalisées ont réuni")} {Formats.Accorder((long)lu.Total(CodesMesure.Participants), "participant")} et "
                + $"{Formats.Accorder((long)lu.Total(CodesMesure.Benevoles), "bénévole")}.",
        ];
        if (actives.Count(a => a.Code.Length > 0) >= CommunesComparables.CommunesMin && actives.MaxBy(a => lu.Valeur(CodesMesure.Participants, a.Code)) is { Code.Length: > 0 } premier
            && lu.Valeur(CodesMesure.Participants, premier.Code) > 0)
        {
            points.Add($"{premier.Nom} est {mots.Premier} qui a réuni le plus de participants : {Formats.Nombre((long)lu.Valeur(CodesMesure.Participants, premier.Code))}.");
        }
        return points;
    }

    private static List<string> PourQui(MesuresDuTerritoire lu)
    {
        var (couverts, population) = (lu.Population(CodesMesure.Conventionnees), lu.Communes.Values.Sum(c => (long)c.Population));
        return couverts == 0 || population == 0
            ? []
            : [$"{Formats.Accorder(couverts, "habitant vit", "habitants vivent")} dans une commune sous convention : {Formats.Pourcentage(couverts / (decimal)population, 0)} du territoire."];
    }

    /// <summary>Une commune qui agit sans convention est la première à qui en proposer une.</summary>
    private static List<string> AuConseil(MesuresDuTerritoire lu)
    {
        var actives = lu.Parties.Where(p => lu.Valeur(CodesMesure.Conventionnees, p.Code) == 0 && lu.Valeur(CodesMesure.Animations, p.Code) + lu.Valeur(CodesMesure.Qualifies, p.Code) > 0)
            .OrderByDescending(p => lu.Valeur(CodesMesure.Animations, p.Code)).ThenByDescending(p => lu.Valeur(CodesMesure.Qualifies, p.Code)).ToList();
        return actives.Count == 0
            ? []
            :
            [
                $"Proposer une convention aux communes qui agissent déjà sans en avoir : {string.Join(", ", actives.Take(NommesAuConseil).Select(p => p.Nom))}"
                    + (actives.Count > NommesAuConseil ? $", et {Formats.Accorder(actives.Count - NommesAuConseil, "autre", "autres")}." : "."),
            ];
    }

    private static List<ProvenanceChiffre> Provenances(DemandeSection d)
    {
        var periode = Formats.Periode(d.Du, d.Au);
        return
        [
            new("Communes sous convention", "Communes dont la mairie est partie à une convention signée qui court dans la période, chacune comptée une fois.", periode, "Conventions enregistrées dans Villes Solidaires", NatureChiffre.Calcule,
                "Autre définition que les « villes » ou « mairies partenaires » des publications."),
            new("Communes labellisées", "Communes dont une attestation du label est valable en fin de période.", $"Au {Formats.Date(d.Au)}", "Attestations du label", NatureChiffre.Calcule, null),
            new("Sommes des territoires", "Le total, les départements et les communes se lisent par des requêtes séparées ; leurs sommes sont comparées avant diffusion, jusqu’à la veille quand la période court encore.",
                periode, "Contrôle de Villes Solidaires", NatureChiffre.Calcule, null),
        ];
    }

    private static decimal Taux(MesuresDuTerritoire lu, TerritoireReuni partie) => Arrondir(lu.Valeur(CodesMesure.Qualifies, partie.Code), partie.Population);

    private static decimal Arrondir(decimal nombre, long population) => Math.Round(nombre * 1000m / population, 1, MidpointRounding.AwayFromZero);

    /// <summary>Mots du niveau : un département réunit des communes, une région et la France des départements.</summary>
    private sealed record Mots(
        string Titre, string Partie, string Parties, string Premier, string Feuille, string TitreTableau, string Colonne, string ColonneConvention, string ColonneLabel, string NoteLabel)
    {
        public static Mots De(NiveauTerritoire niveau) => niveau == NiveauTerritoire.Departement
            ? new("Commune par commune", "commune", "communes", "la commune", "Par commune", "Activité par commune", "Commune", "Sous convention", "Labellisée", "label valable en fin de période")
            : new("Département par département", "département", "départements", "le département", "Par département", "Activité par département", "Département", "Communes sous convention", "Communes labellisées", "label valable en fin de période");
    }
}
