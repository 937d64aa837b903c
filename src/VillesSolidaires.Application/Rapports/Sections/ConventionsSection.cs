using VillesSolidaires.Conventions;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Conventions et engagements d'un territoire : états, engagements tenus, montants prévus et versés, échéances. Le rapport « Conventions » la dit même vide, un autre rapport s'en passe alors.
/// </summary>
public sealed class ConventionsSection(ConventionsLues lectures) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types =>
    [
        TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational, TypeRapport.Convention, TypeRapport.Bailleur,
    ];

    public int Ordre => 25;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lu = await lectures.LireAsync(demande, ct);
        if (lu.Conventions.Count == 0 && demande.Type.EstImpact())
        {
            return null;
        }
        var proches = Proches(lu);
        List<BlocRapport> blocs = [new TexteBloc(null, Introduction(lu, demande))];
        if (lu.Conventions.Count > 0)
        {
            blocs.Add(TableauxConventions.ParEtat(lu));
        }
        if (lu.Versements.Count > 0)
        {
            blocs.Add(new GraphiqueBloc(Graphique(lu)));
            blocs.Add(TableauxConventions.ParExercice(lu));
        }
        if (lu.Engagements.Count > 0)
        {
            blocs.Add(EstGrand(demande) ? TableauxConventions.ParTypeDePartie(lu) : TableauxConventions.ParPartie(lu));
        }
        if (proches.Count > 0)
        {
            blocs.Add(TableauxConventions.Echeances(lu, proches));
        }
        if (lu.Conventions.Count > 0)
        {
            if (EstGrand(demande))
            {
                blocs.Add(TableauxConventions.ParDepartement(lu));
            }
            blocs.Add(TableauxConventions.Detail(lu));
        }
        return new SectionRapport("conventions", "Conventions et engagements", ChiffresCles(lu, proches), PointsSaillants(lu, proches), blocs, Provenances(lu, demande))
        {
            PourQui = PhrasesConventions.PourQui(lu),
            CeQuiChange = PhrasesConventions.CeQuiChange(lu),
            DemandesAuConseil = PhrasesConventions.AuConseil(lu, proches, demande.Niveau),
        };
    }

    /// <summary>Une région ou la France se lit par type de partie et par département.</summary>
    private static bool EstGrand(DemandeSection d) => d.Niveau is NiveauTerritoire.Region or NiveauTerritoire.National;

    private static List<ConventionLue> Proches(SuiviLu lu) =>
    [
        .. lu.Conventions.Where(c => c.Etat == EtatConvention.EnVigueur && c.Fin <= lu.Aujourdhui.AddDays(ConventionConsts.PaliersEcheance[^1]))
            .OrderBy(c => c.Fin).ThenBy(c => c.Numero, StringComparer.Ordinal),
    ];

    private static string Introduction(SuiviLu lu, DemandeSection d) => lu.Conventions.Count == 0
        ? $"Aucune convention ne court {Formats.Periode(d.Du, d.Au)} {(d.Niveau == NiveauTerritoire.Bailleur ? "avec ce bailleur" : "sur ce territoire")}."
        : $"{Formats.Accorder(lu.Conventions.Count, "convention court", "conventions courent")} {Formats.Periode(d.Du, d.Au)}. "
            + $"Les états sont ceux du {Formats.Date(lu.Aujourdhui)} ; les engagements et les montants sont ceux des conventions signées, avenants compris.";

    private static List<ChiffreCle> ChiffresCles(SuiviLu lu, List<ConventionLue> proches)
    {
        var tenus = lu.Engagements.Count(e => e.Etat == EtatEngagement.Tenu);
        List<ChiffreCle> cles =
        [
            new(Formats.Nombre(lu.Conventions.Count(c => c.Etat == EtatConvention.EnVigueur)), "conventions en vigueur",
                proches.Count == 0 ? "aucune échéance sous 180 jours" : $"{Formats.Nombre(proches.Count)} à échéance sous 180 jours", NatureChiffre.Calcule),
        ];
        if (lu.Engagements.Count > 0)
        {
            cles.Add(new(Formats.Nombre(tenus), "engagements tenus",
                $"sur {Formats.Nombre(lu.Engagements.Count)}, {Formats.Nombre(lu.Engagements.Count(e => e.Etat == EtatEngagement.EnRetard))} en retard", NatureChiffre.Declare));
        }
        if (lu.Versements.Count > 0)
        {
            var prevu = lu.Versements.Sum(v => TableauxConventions.Euros(v.Montant));
            var verse = lu.Versements.Where(v => v.Etat == EtatVersement.Verse).Sum(v => TableauxConventions.Euros(v.Montant));
            cles.Add(new(Formats.Nombre(verse), "euros versés", $"sur {Formats.Montant(prevu)} prévus", NatureChiffre.Declare));
        }
        return cles;
    }

    private static List<string> PointsSaillants(SuiviLu lu, List<ConventionLue> proches)
    {
        List<string> points = [];
        if (proches.Count > 0)
        {
            points.Add($"La convention {proches[0].Numero} finit le {Formats.Date(proches[0].Fin)}, {Formats.Ecart(proches[0].Fin, lu.Aujourdhui)} : son renouvellement est à préparer.");
        }
        if (lu.Engagements.FirstOrDefault(e => e.Etat == EtatEngagement.EnRetard) is { } retard)
        {
            points.Add($"Engagement le plus en retard : « {retard.Libelle} », attendu de {retard.Partie} pour le {Formats.Date(retard.Echeance)}.");
        }
        var dus = lu.Versements.Where(v => v.Etat == EtatVersement.EnRetard).ToList();
        if (dus.Count > 0)
        {
            points.Add($"{Formats.Montant(dus.Sum(v => v.Montant))} auraient dû être versés : {Formats.Accorder(dus.Count, "versement")} en retard.");
        }
        return points;
    }

    private static BarChart Graphique(SuiviLu lu)
    {
        var exercices = lu.Versements.Select(v => v.Exercice).Distinct().Order().ToList();
        List<double?> Serie(Func<VersementLu, bool> retenu) =>
            exercices.ConvertAll(e => (double?)lu.Versements.Where(v => v.Exercice == e && retenu(v)).Sum(v => (double)v.Montant));
        return new BarChart(
            "Montants prévus et versés",
            $"Barres par exercice : {Formats.Montant(lu.Versements.Sum(v => v.Montant))} prévus, "
                + $"{Formats.Montant(lu.Versements.Where(v => v.Etat == EtatVersement.Verse).Sum(v => v.Montant))} versés.",
            exercices.ConvertAll(Formats.Annee),
            [new BarSeries("Prévu", Serie(_ => true), isReference: true), new BarSeries("Versé", Serie(v => v.Etat == EtatVersement.Verse))],
            new ValueFormat(Unit: "€"));
    }

    private static List<ProvenanceChiffre> Provenances(SuiviLu lu, DemandeSection d)
    {
        var jour = $"Au {Formats.Date(lu.Aujourdhui)}";
        const string source = "Conventions enregistrées dans Villes Solidaires";
        return
        [
            new("Conventions en vigueur", "Signées par toutes les parties, entre leur premier et leur dernier jour.", jour, source, NatureChiffre.Calcule, null),
            new("Engagements tenus", "Engagements des conventions signées dont une partie a noté la date de réalisation ; en retard : échéance passée sans cette date."
                    + (d.CommuneCode is null ? "" : " D’un cadre départemental, ceux des autres communes n’y sont pas."),
                jour, "Suivi tenu par les parties", NatureChiffre.Declare, "La preuve jointe n’est pas contrôlée."),
            new("Montants prévus", "Échéanciers des conventions signées, avenants compris, arrondis à l’euro.", "Tous les exercices de ces conventions", source, NatureChiffre.Calcule,
                d.CommuneCode is null ? null : "Une aide d’un cadre départemental y compte en entier."),
            new("Montants versés", "Versements dont la date de paiement a été notée, arrondis à l’euro.", jour, "Suivi tenu par les parties", NatureChiffre.Declare,
                "Un versement payé mais pas encore noté compte comme non versé."),
            new("Échéances à 180 jours", "Conventions en vigueur dont le dernier jour tombe dans les 180 jours.", jour, source, NatureChiffre.Calcule, null),
        ];
    }
}
