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

    private const string SourceAttestations = "Attestations du label";

    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal, TypeRapport.Label];

    public int Ordre => 24;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var labels = await lectures.LireAsync(demande, ct);
        if (labels.Count == 0)
        {
            return demande.Type == TypeRapport.Label
                ? Section([], [], [new TexteBloc(null, $"Aucun label « {LibellesLabel.Nom} » n’a été délivré sur ce territoire avant le {Formats.Date(demande.Au)}.")], demande)
                : null;
        }
        return demande.CommuneCode is null ? Departement(labels, demande) : Commune(labels[0], labels.ElementAtOrDefault(1), demande);
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
        return Section(chiffres, points, blocs, d);
    }

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

    private static SectionRapport Departement(IReadOnlyList<LabelDuRapport> labels, DemandeSection d)
    {
        var valables = labels.Where(l => l.EtatLe(d.Au) == EtatAttestation.Valable).DistinctBy(l => l.Commune, StringComparer.Ordinal).ToList();
        List<BlocRapport> blocs =
        [
            new TexteBloc(null, $"{Formats.Accorder(valables.Count, "commune porte", "communes portent")} le label « {LibellesLabel.Nom} » au {Formats.Date(d.Au)}."),
            new TableauBloc(
                "Communes labellisées", "Labels délivrés, du plus récent au plus ancien",
                [
                    new("Commune", TypeColonne.Texte, 2), new("Attestation", TypeColonne.Texte, 1.4), new("Niveau", TypeColonne.Entier, 0.8), new("Points", TypeColonne.Decimal, 0.8),
                    new("Valable jusqu’au", TypeColonne.Texte, 1.5), new("État", TypeColonne.Texte),
                ],
                [.. labels.Select(l => (IReadOnlyList<Cellule>)[l.Commune, l.Numero, l.Niveau, l.Score?.Total, Formats.DateAbregee(l.ValableJusquau), l.EtatLe(d.Au).Libelle()])], null),
        ];
        List<ChiffreCle> chiffres =
        [
            new(Formats.Nombre(valables.Count), "communes labellisées", string.Join(", ", valables.CountBy(l => l.Niveau).OrderByDescending(n => n.Key).Select(n => $"{n.Value} au niveau {n.Key}")), NatureChiffre.Calcule),
        ];
        return Section(chiffres, [], blocs, d);
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
        EtatAttestation.Valable => $"{label.Commune} porte le label « {LibellesLabel.Nom} », niveau {label.Niveau}, jusqu’au {Formats.Date(label.ValableJusquau)}.",
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
