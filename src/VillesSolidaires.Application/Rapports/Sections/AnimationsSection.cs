using Microsoft.Extensions.Options;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Animations et participation d'un territoire : par type, publics, quartiers, face à un an plus tôt, heures de bénévolat valorisées. Le
/// rapport des campagnes la dit même vide, l'impact communal s'en passe alors.
/// </summary>
public sealed class AnimationsSection(AnimationsLues lectures, IOptions<ValorisationBenevolat> valorisation) : ISectionRapport
{
    private const string SourceBilans = "Bilans saisis par les coordinateurs des communes";

    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal, TypeRapport.Campagne];

    public int Ordre => 22;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lu = await lectures.LireAsync(demande, ct);
        if (lu.Periode.Count + lu.Avant.Count == 0 && demande.Type != TypeRapport.Campagne)
        {
            return null;
        }
        List<BlocRapport> blocs = [new TexteBloc(null, Introduction(lu, demande)), TableauxAnimations.ParType(lu)];
        if (lu.Realisees.Count + lu.RealiseesAvant.Count > 0)
        {
            blocs.Add(new GraphiqueBloc(Graphique(lu, demande)));
            blocs.Add(TableauxAnimations.FaceALAnneePrecedente(lu));
        }
        if (lu.Realisees.Count > 0)
        {
            blocs.Add(TableauxAnimations.ParPublic(lu));
            blocs.Add(demande.CommuneCode is null ? TableauxAnimations.ParCommune(lu) : TableauxAnimations.ParQuartier(lu));
            blocs.Add(Valorisation(lu));
        }
        return new SectionRapport("animations", "Animations et participation", ChiffresCles(lu), PointsSaillants(lu), blocs, Provenances(demande));
    }

    private static string Introduction(ProgrammeLu lu, DemandeSection d) => lu.Periode.Count == 0
        ? $"Aucune animation n’est au programme {Formats.Periode(d.Du, d.Au)} sur ce territoire."
        : $"{Formats.Accorder(lu.Periode.Count, "animation", "animations")} au programme {Formats.Periode(d.Du, d.Au)}, dont {Formats.Accorder(lu.Realisees.Count, "réalisée", "réalisées")} avec leur bilan. "
            + "La participation est celle des bilans : une animation passée sans bilan ne compte pas.";

    private List<ChiffreCle> ChiffresCles(ProgrammeLu lu)
    {
        var (participants, avant) = (lu.Realisees.Sum(a => (long)a.Participants), lu.RealiseesAvant.Sum(a => (long)a.Participants));
        var heures = lu.Realisees.Sum(a => a.Heures);
        return
        [
            new(Formats.Nombre(lu.Realisees.Count), "animations réalisées", $"sur {Formats.Nombre(lu.Periode.Count)} au programme", NatureChiffre.Declare),
            new(Formats.Nombre(participants), "participants", avant == 0 ? "rien un an plus tôt" : $"{Formats.Nombre(avant)} un an plus tôt", NatureChiffre.Declare),
            new(Formats.Nombre(heures), "heures de bénévolat", $"{Formats.Montant(valorisation.Value.Valeur(heures))} à {Formats.Montant(valorisation.Value.TauxHoraire)} l’heure", NatureChiffre.Declare),
        ];
    }

    private static List<string> PointsSaillants(ProgrammeLu lu)
    {
        List<string> points = [];
        if (lu.Realisees.GroupBy(a => a.Type).MaxBy(g => g.Sum(a => a.Participants)) is { } premier && lu.Realisees.Count > 0)
        {
            points.Add($"Le plus grand nombre de participants : {premier.Key.Libelle().ToLowerInvariant()}, {Formats.Nombre(premier.Sum(a => (long)a.Participants))} personnes.");
        }
        if (lu.Realisees.Count(a => a.Qpv is not null) is var enQpv and > 0)
        {
            points.Add($"{Formats.Accorder(enQpv, "animation s’est tenue", "animations se sont tenues")} dans un quartier prioritaire.");
        }
        if (lu.Periode.Count(a => a.Statut == Animations.AnimationStatut.Annulee) is var annulees and > 0)
        {
            points.Add($"{Formats.Accorder(annulees, "animation annulée", "animations annulées")} sur la période.");
        }
        return points;
    }

    private static BarChart Graphique(ProgrammeLu lu, DemandeSection d)
    {
        var mois = TelechargementsKitsSection.MoisDe(d);
        List<double?> Serie(IReadOnlyList<AnimationLue> animations, int annees) => mois.ConvertAll(
            m => (double?)animations.Where(a => a.Debut.AddYears(annees) is var jour && jour.Year == m.Year && jour.Month == m.Month).Sum(a => a.Participants));
        return new BarChart(
            "Participants par mois",
            $"Barres par mois : {Formats.Nombre(lu.Realisees.Sum(a => (long)a.Participants))} participants, {Formats.Nombre(lu.RealiseesAvant.Sum(a => (long)a.Participants))} un an plus tôt.",
            mois.ConvertAll(Formats.MoisAbrege),
            [new BarSeries("Un an plus tôt", Serie(lu.RealiseesAvant, 1), isReference: true), new BarSeries("Période", Serie(lu.Realisees, 0))],
            new ValueFormat(Unit: "participants"));
    }

    private FicheBloc Valorisation(ProgrammeLu lu)
    {
        var heures = lu.Realisees.Sum(a => a.Heures);
        return new FicheBloc("Bénévolat valorisé",
        [
            new("Heures déclarées", Formats.Nombre(heures), NatureChiffre.Declare), new("Taux horaire", Formats.Montant(valorisation.Value.TauxHoraire)),
            new("Valeur", Formats.Montant(valorisation.Value.Valeur(heures)), NatureChiffre.Calcule), new("Source du taux", valorisation.Value.Source),
        ], "Bilans saisis par les communes, au taux horaire cité");
    }

    private List<ProvenanceChiffre> Provenances(DemandeSection d)
    {
        var periode = Formats.Periode(d.Du, d.Au);
        return
        [
            new("Animations au programme", "Animations planifiées, confirmées, reportées, réalisées ou annulées qui commencent dans la période ; les simples propositions n’en sont pas.", periode, "Programmes des communes", NatureChiffre.Calcule, null),
            new("Participants, bénévoles, heures", "Sommes des bilans. Une même personne compte à chaque animation ; les heures sont arrondies animation par animation.", periode, SourceBilans, NatureChiffre.Declare, "Souvent estimés sur place."),
            new("Publics touchés", "Catégories cochées au bilan ; une animation peut en toucher plusieurs.", periode, SourceBilans, NatureChiffre.Declare, null),
            new("Bénévolat valorisé", $"Heures déclarées × {Formats.Montant(valorisation.Value.TauxHoraire)}.", periode, valorisation.Value.Source, NatureChiffre.Calcule, "Un ordre de grandeur : ni une dépense évitée, ni une recette."),
        ];
    }
}
