using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

/// <summary>Lecture de la version du référentiel d'un dossier. Une candidature en cite toujours une : son absence serait une base abîmée.</summary>
internal static class LectureReferentiel
{
    public static Task<ReferentielLu> LireAsync(this IReferentielLabelRepository referentiels, Guid id, CancellationToken ct) =>
        referentiels.Requete.Where(r => r.Id == id).Select(r => new ReferentielLu(r.Numero, r.Contenu)).SingleAsync(ct);

    public static Task<ContenuReferentiel> ContenuAsync(this IReferentielLabelRepository referentiels, Guid id, CancellationToken ct) =>
        referentiels.Requete.Where(r => r.Id == id).Select(r => r.Contenu).SingleAsync(ct);
}

/// <summary>Une version du référentiel, lue pour un dossier.</summary>
public sealed record ReferentielLu(string Numero, ContenuReferentiel Contenu);
