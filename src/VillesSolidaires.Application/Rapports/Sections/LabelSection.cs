using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Labels;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Le label d'une commune : niveau, points par axe en radar et en tableau, évolution depuis l'attribution précédente ; pour un département,
/// ses communes labellisées. Le rapport du label le dit même absent, l'impact communal s'en passe alors.
/// </summary>
public sealed class LabelSection(LabelsLus lectures) : ISectionRapport
{
    // Un radar de moins de trois axes ne se lit pas.
    private const int AxesMin = 3;

    // Un dossier de candidature se prépare en une année.
    private const int JoursDePreparation = 365;

    // Au-delà, la liste se lit dans le classeur.
    private const int LabelsImprimes = 80;

    private const string SourceAttestations = "Attestations du label";

    public IReadOnlyList<TypeRapport> Types =>
        [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational, TypeRapport.Label];

    public int Ordre => 24;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var labels = await lectures.LireAsync(demande, ct);
        if (labels.Count == 0)
        {
            return demande.Type == TypeRapport.Label
                ? Section([], [], [new TexteBloc(null, $"Aucun label « {LibellesLabel.Nom} » n’a été délivré sur ce territoire avant le {Formats.Date(demande.Au)}.")], demande) with { DemandesAuConseil = demande.Niveau == NiveauTerritoire.Commune ? [$"Préparer une candidature au label « {LibellesLabel.Nom} »."] : [] }
                : null;
        }
        return demande.Niveau != NiveauTerritoire.Commune ? Ensemble(labels, demande) : Commune(labels[0], labels.ElementAtOrDefault(1), demande);
    }

    private static SectionRapport Commune(LabelDuRapport label, LabelDuRapport? avant, DemandeSection d)
    {
        var etat = label.EtatLe(d.Au);
        List<BlocRapport> blocs =
        [
            new TexteBloc(null, Phrase(label, etat, d.Au)),
            new FicheBloc("Attestation",
            [
                Ligne("Numéro", label.Numero), Ligne("Niveau", $"{label.Niveau} sur {LabelConsts.NiveauMax}"), Ligne("Délivrée le", Formats.Date(label.DelivreeLe)),
                Ligne("Validité", Formats.Periode(label.ValableDu, label.ValableJusquau)), Ligne("Référentiel", label.Referentiel), Ligne("État en fin de période", etat.Libelle()),
            ], SourceAttestations),
        ];
        List<ChiffreCle> chiffres =
        [
            new($"Niveau {label.Niveau}", "label de la commune", etat == EtatAttestation.Valable ? $"valable jusqu’au {Formats.Date(label.ValableJusquau)}" : etat.Libelle().ToLowerInvariant(), NatureChiffre.Calcule),
        ];
        List<string> points = [];
        if (label.Score is { } score)
        {
            chiffres.Add(new(Formats.Nombre(score.Total), "points sur 100", avant?.Score is { } ancien ? $"{Formats.Nombre(ancien.Total)} à l’attribution précédente" : "première attribution", NatureChiffre.Calcule));
            blocs.AddRange(ParAxe(label, avant));
            points.AddRange(Saillants(score, avant?.Score));
        }
        return Section(chiffres, points, blocs, d) with
        {
            CeQuiChange = avant is null ? [] : [$"Niveau {label.Niveau} depuis le {Formats.Date(label.DelivreeLe)}, après le niveau {avant.Niveau}."],
            DemandesAuConseil = AuConseil(label, etat, d.Au),
        };
    }

    private static IReadOnlyList<string> AuConseil(LabelDuRapport label, EtatAttestation etat, DateOnly au) => etat switch
    {
        EtatAttestation.Valable when label.ValableJusquau <= au.AddDays(JoursDePreparation) => [$"Préparer le renouvellement du label : il finit le {Formats.Date(label.ValableJusquau)}."],
        EtatAttestation.Valable when label.Niveau < LabelConsts.NiveauMax => [$"Viser le niveau {label.Niveau + 1} au renouvellement, avant le {Formats.Date(label.ValableJusquau)}."],
        EtatAttestation.Expiree => [$"Décider d’une nouvelle candidature : le label a expiré le {Formats.Date(label.ValableJusquau)}."],
        _ => [],
    };

    private static IEnumerable<BlocRapport> ParAxe(LabelDuRapport label, LabelDuRapport? avant)
    {
        var score = label.Score!;
        if (score.Axes.Count(a => a.Max > 0) >= AxesMin)
        {
            var axes = score.Axes.Where(a => a.Max > 0).ToList();
            List<RadarSeries> series = [new($"Attribution de {Formats.Annee(label.DelivreeLe.Year)}", axes.ConvertAll(a => Part(a)))];
            if (avant?.Score is { } ancien)
            {
                series.Add(new($"Attribution de {Formats.Annee(avant.DelivreeLe.Year)}", axes.ConvertAll(a => Part(Axe(ancien, a.Code)))));
            }
            yield return new GraphiqueBloc(new RadarChart(
                "Points par axe, en part du maximum", $"Radar des axes du référentiel {label.Referentiel} : {string.Join(", ", axes.Select(a => $"{a.Intitule} {Formats.Nombre((decimal)Part(a)!.Value, 0)} %"))}.",
                axes.ConvertAll(a => a.Intitule), series, 100, new ValueFormat(Unit: "%")));
        }
        yield return TableauParAxe(score, avant?.Score);
    }

    /// <summary>Sans attribution précédente, les colonnes qui la comparent seraient vides : elles n'y sont pas.</summary>
    private static TableauBloc TableauParAxe(ScoreLabel score, ScoreLabel? ancien)
    {
        List<ColonneTableau> colonnes =
        [
            new("Axe", TypeColonne.Texte, 2.4), new("Points", TypeColonne.Decimal), new("Maximum", TypeColonne.Decimal), new("Part", TypeColonne.Pourcentage),
        ];
        if (ancien is not null)
        {
            colonnes.AddRange([new("Attribution précédente", TypeColonne.Decimal, 1.4), new("Évolution", TypeColonne.Decimal)]);
        }
        IReadOnlyList<Cellule> Cellules(string libelle, decimal points, decimal max, decimal? avant)
        {
            List<Cellule> cellules = [libelle, points, max, max == 0 ? (decimal?)null : points / max, avant, points - avant];
            return cellules[..colonnes.Count];
        }
        return new TableauBloc(
            "Label par axe", "Points par axe", colonnes,
            [.. score.Axes.Select(a => Cellules(a.Intitule, a.Points, a.Max, ancien is null ? null : Axe(ancien, a.Code)?.Points))],
            Cellules("Total", score.Axes.Sum(a => a.Points), score.Axes.Sum(a => a.Max), ancien?.Axes.Sum(a => a.Points)));
    }

    private static SectionRapport Ensemble(IReadOnlyList<LabelDuRapport> labels, DemandeSection d)
    {
        var valables = labels.Where(l => l.EtatLe(d.Au) == EtatAttestation.Valable).DistinctBy(l => (l.Departement, l.Commune)).ToList();
        List<BlocRapport> blocs = [new TexteBloc(null, $"{Formats.Accorder(valables.Count, "commune porte", "communes portent")} le label « {LibellesLabel.Nom} » au {Formats.Date(d.Au)}.")];
        if (d.Niveau != NiveauTerritoire.Departement && valables.Count > 0)
        {
            blocs.Add(ParDepartement(valables));
        }
        blocs.Add(new TableauBloc(
            "Communes labellisées", "Labels délivrés, du plus récent au plus ancien",
            [
                new("Commune", TypeColonne.Texte, 2), new("Attestation", TypeColonne.Texte, 1.4), new("Niveau", TypeColonne.Decimal, 0.8), new("Points", TypeColonne.Decimal, 0.8),
                new("Valable jusqu’au", TypeColonne.Texte, 1.5), new("État", TypeColonne.Texte),
            ],
            [.. labels.Select(l => (IReadOnlyList<Cellule>)[l.Commune, l.Numero, l.Niveau, l.Score?.Total, Formats.DateAbregee(l.ValableJusquau), l.EtatLe(d.Au).Libelle()])], null,
            ClasseurSeul: labels.Count > LabelsImprimes));
        List<ChiffreCle> chiffres =
        [
            new(Formats.Nombre(valables.Count), "communes labellisées", valables.Count == 0 ? "aucun label valable" : string.Join(", ", valables.CountBy(l => l.Niveau).OrderByDescending(n => n.Key).Select(n => $"{n.Value} au niveau {n.Key}")), NatureChiffre.Calcule),
        ];
        var aRenouveler = valables.Count(l => l.ValableJusquau <= d.Au.AddDays(JoursDePreparation));
        // Un rapport d'impact dit déjà le nombre de communes labellisées, territoire par territoire.
        return Section(d.Type == TypeRapport.Label ? chiffres : [], [], blocs, d) with
        {
            DemandesAuConseil = aRenouveler == 0 ? [] : [$"Accompagner {Formats.Accorder(aRenouveler, "commune dont le label finit", "communes dont le label finit")} avant le {Formats.Date(d.Au.AddDays(JoursDePreparation))}."],
        };
    }

    private static TableauBloc ParDepartement(IReadOnlyList<LabelDuRapport> valables)
    {
        IReadOnlyList<Cellule> Ligne(string nom, IReadOnlyList<LabelDuRapport> siens) =>
            [nom, siens.Count, .. Enumerable.Range(1, LabelConsts.NiveauMax).Select(n => (Cellule)siens.Count(l => l.Niveau == n))];
        return new TableauBloc(
            "Labels par département", "Communes labellisées, par département",
            [new("Département", TypeColonne.Texte, 2), new("Communes", TypeColonne.Entier), .. Enumerable.Range(1, LabelConsts.NiveauMax).Select(n => new ColonneTableau($"Niveau {n}", TypeColonne.Entier))],
            [.. valables.GroupBy(l => l.Departement ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.CurrentCulture).Select(g => Ligne(g.Key, [.. g]))],
            Ligne("Total", valables));
    }

    private static SectionRapport Section(IReadOnlyList<ChiffreCle> chiffres, IReadOnlyList<string> points, IReadOnlyList<BlocRapport> blocs, DemandeSection d) => new(
        "label", "Label", chiffres, points, blocs,
        [
            new("Niveau et validité", "Dernière attestation délivrée avant la fin de la période.", $"Au {Formats.Date(d.Au)}", SourceAttestations, NatureChiffre.Calcule, null),
            new(
                "Points par axe", "Note de l’instruction sur 4, multipliée par le poids du critère ; les critères qui ne s’appliquent pas à la commune sont neutralisés.", "Au dépôt du dossier",
                "Instruction du dossier de candidature", NatureChiffre.Calcule, "Le jury note à son tour : sa décision peut s’écarter de ces points. Deux versions du référentiel ne se comparent qu’axe par axe."),
        ]);

    private static string Phrase(LabelDuRapport label, EtatAttestation etat, DateOnly au) => etat switch
    {
        EtatAttestation.Valable => $"{label.Commune} porte le label « {LibellesLabel.Nom} », niveau {label.Niveau}, jusqu’au {Formats.Date(label.ValableJusquau)}.",
        EtatAttestation.AVenir => $"Le label de {label.Commune}, niveau {label.Niveau}, sera valable à partir du {Formats.Date(label.ValableDu)}.",
        EtatAttestation.Expiree => $"Le label de {label.Commune} a expiré le {Formats.Date(label.ValableJusquau)} : au {Formats.Date(au)}, il n’est pas renouvelé.",
        _ => $"Le label de {label.Commune} a été retiré le {Formats.Date(label.RetireeLe)}.",
    };

    private static IEnumerable<string> Saillants(ScoreLabel score, ScoreLabel? avant)
    {
        var axes = score.Axes.Where(a => a.Max > 0).ToList();
        if (axes.MaxBy(Part) is { } fort && axes.MinBy(Part) is { } faible && fort.Code != faible.Code)
        {
            yield return $"Point fort : {fort.Intitule}, {Formats.Nombre(fort.Points)} points sur {Formats.Nombre(fort.Max)}. À travailler : {faible.Intitule}, {Formats.Nombre(faible.Points)} sur {Formats.Nombre(faible.Max)}.";
        }
        if (avant is not null && score.Total != avant.Total)
        {
            yield return $"{(score.Total > avant.Total ? "Gain" : "Recul")} de {Formats.Nombre(Math.Abs(score.Total - avant.Total))} points depuis l’attribution précédente.";
        }
    }

    private static ScoreAxe? Axe(ScoreLabel score, string code) => score.Axes.FirstOrDefault(a => a.Code == code);

    private static double? Part(ScoreAxe? axe) => axe is { Max: > 0 } ? (double)Math.Min(100, decimal.Round(axe.Points / axe.Max * 100, 1)) : null;

    private static LigneFiche Ligne(string libelle, string valeur) => new(libelle, valeur, NatureChiffre.Calcule);
}
