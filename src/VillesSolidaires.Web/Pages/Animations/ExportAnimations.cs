using VillesSolidaires.Animations;
using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Export de la liste : les lignes comptées, dans leur ordre, toutes pages.</summary>
internal static class ExportAnimations
{
    public static readonly TableColumns<AnimationDto> Colonnes = new TableColumns<AnimationDto>()
        .Date("Début", a => a.Debut)
        .Date("Fin", a => a.Fin)
        .Text("Heure de début", a => a.HeureDebut is { } heure ? Formats.Heure(heure) : null, 16)
        .Text("Heure de fin", a => a.HeureFin is { } heure ? Formats.Heure(heure) : null, 16)
        .Text("Animation", a => a.Titre, 44)
        .Text("Type", a => a.Type.Libelle(), 26)
        .Text("État", a => a.Statut.Libelle(), 14)
        .Text("Lieu", a => a.Lieu)
        .Text("Quartier", a => a.Quartier)
        .Code("Code INSEE", a => a.CommuneCode, 12)
        .Text("Commune", a => a.Commune, 28)
        .Date("Date d’avant report", a => a.AncienDebut, 20)
        .Integer("Participants", a => a.Participants)
        .Text("Bilan", a => a.BilanAttendu ? "attendu" : null, 12);
}
